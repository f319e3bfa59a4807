import { DirectivesStep } from '../agreements/DirectivesStep'
import { EarlierDirectives } from '../agreements/EarlierDirectives'
import { FamilyTurn } from '../agreements/FamilyTurn'
import { HearingPapers } from '../agreements/HearingPapers'
import { ParticipationPart } from '../agreements/ParticipationPart'
import { ServicesAtHand } from '../agreements/ServicesAtHand'
import { SignaturesStep } from '../agreements/SignaturesStep'
import type { RoomParts } from '../hearings/room/roomParts'

/** What the rooms to its right bring to the hearing screen. */
export const roomParts: RoomParts = {
  Directives: DirectivesStep,
  Signatures: SignaturesStep,
  FamilyTurn,
  Participation: ParticipationPart,
  Services: ServicesAtHand,
  Papers: HearingPapers,
  Earlier: EarlierDirectives
}
