import { agreementGround } from './agreements/ground'
import { agreementsHandlers } from './agreements/handlers'
import { contractOf, earlierDirectives, libraryOnPaper } from './agreements/ofTheDay'
import { directivesOf, openDirectives } from './agreements/queries'
import { agreementTimeline } from './agreements/timeline'
import type { GroundSource } from './attendance/ground'
import { attendanceHandlers } from './attendance/handlers'
import { attendanceTimeline } from './attendance/timeline'
import { evidenceUpToCases } from './cases/evidence'
import { caseGround, casePapersGround } from './cases/ground'
import { casesHandlers, noticeServed } from './cases/handlers'
import { pupilsWithCase } from './cases/queries'
import { caseTimeline, type TimelineSource } from './cases/timeline'
import type { Ctx } from './context'
import { courtGround } from './court/ground'
import { courtHandlers } from './court/handlers'
import { endingReleases } from './court/queries-consents'
import { courtTimeline } from './court/timeline'
import type { Handler, RoomRoute } from './desk-session'
import { districtHandlers } from './district/handlers'
import { documentsHandlers } from './documents/handlers'
import { paperHandlers } from './documents/paperHandlers'
import { rehearseHandlers } from './documents/rehearse'
import { reviewHandlers } from './documents/reviews'
import { runHandlers } from './documents/runHandlers'
import { documentTimeline } from './documents/timeline'
import { followupHandlers } from './followup/handlers'
import { followUpTimeline } from './followup/timeline'
import { hearingGround } from './hearings/ground'
import { hearingsHandlers } from './hearings/handlers'
import { hearingTimeline } from './hearings/timeline'
import { tellOfNotes } from './hearings/underWay'
import { interventionGround } from './interventions/ground'
import { interventionsHandlers } from './interventions/handlers'
import { knownOnPaper } from './interventions/paperFacts'
import type { DeliveryListener } from './interventions/service'
import { interventionTimeline } from './interventions/timeline'
import { pupilsHandlers } from './pupils/handlers'
import { reportsHandlers } from './reports/handlers'
import { vaultHandlers } from './vault/handlers'

/** What rooms to the right do when letters were delivered; each adds its part here. */
const delivered: readonly DeliveryListener[] = [noticeServed]

/** What every room tells of a pupil or case, in one timeline; each adds its part here. */
const timeline: readonly TimelineSource[] = [
  attendanceTimeline,
  interventionTimeline,
  caseTimeline,
  hearingTimeline,
  agreementTimeline,
  followUpTimeline,
  courtTimeline,
  documentTimeline
]

/** What every room has made on the ground of a pupil's attendance; each adds its part here. */
const grounds: readonly GroundSource[] = [
  interventionGround,
  caseGround,
  casePapersGround,
  hearingGround,
  agreementGround,
  courtGround
]

/** Every room's handlers; a route without one does not compile. */
export const handlers: { [N in RoomRoute]: Handler<N> } = {
  ...districtHandlers,
  ...pupilsHandlers,
  // What rooms to the right know about a pupil's truancy comes in here.
  ...attendanceHandlers(evidenceUpToCases, grounds),
  ...interventionsHandlers({ delivered, referred: pupilsWithCase }),
  ...casesHandlers(timeline),
  ...hearingsHandlers(
    { directives: directivesOf, openDirectives },
    { earlier: earlierDirectives, contract: contractOf, library: libraryOnPaper, timeline }
  ),
  ...agreementsHandlers,
  ...followupHandlers(endingReleases),
  ...courtHandlers,
  ...reportsHandlers,
  ...documentsHandlers,
  ...paperHandlers(knownOnPaper),
  ...reviewHandlers,
  ...rehearseHandlers(() => handlers),
  ...runHandlers,
  ...vaultHandlers
}

/** What has to be settled when a desk is opened or closed: notes that a crash kept without their row in the trail. */
export function settle(ctx: Ctx): void {
  tellOfNotes(ctx)
}
