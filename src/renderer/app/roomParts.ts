import { DirectivesStep } from '../agreements/DirectivesStep'
import { EarlierDirectives } from '../agreements/EarlierDirectives'
import { HearingPapers } from '../agreements/HearingPapers'
import { ServicesAtHand } from '../agreements/ServicesAtHand'
import { SignaturesStep } from '../agreements/SignaturesStep'
import type { RoomParts } from '../hearings/room/roomParts'

/** What the rooms to its right bring to the hearing screen. */
export const roomParts: RoomParts = {
  Directives: DirectivesStep,
  Signatures: SignaturesStep,
  Services: ServicesAtHand,
  Papers: HearingPapers,
  Earlier: EarlierDirectives
}
