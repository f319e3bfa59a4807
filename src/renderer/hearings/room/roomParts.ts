import type { Barrier } from '@shared/hearings/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { type ComponentType, createContext, useContext } from 'react'

/** What the rooms to the right bring to the hearing screen; put together in src/renderer/app. */
export interface RoomParts {
  /** Writing and ordering directives; `barriers` found under F5 suggest some. */
  Directives: ComponentType<{ room: HearingRoom }>
  /** Signing, refusing, or leaving lines for the pen; and the printed contract. */
  Signatures: ComponentType<{ room: HearingRoom }>
  /** Turns a screen to the family, and back. */
  FamilyTurn: ComponentType<{ room: HearingRoom; onBack: () => void }>
  /** The sheet that everyone who is here signs first. */
  Participation: ComponentType<{ room: HearingRoom }>
  /** Services of the directory that help with barriers. */
  Services: ComponentType<{ barriers: readonly Barrier[]; homeLanguage: string | null }>
  /** Papers after the outcome is saved, such as the minutes. */
  Papers: ComponentType<{ room: HearingRoom }>
  /** Earlier directives of the case and what became of them, for the side. */
  Earlier: ComponentType<{ room: HearingRoom }>
}

export const RoomPartsContext = createContext<RoomParts | null>(null)

export function useRoomParts(): RoomParts {
  const parts = useContext(RoomPartsContext)
  if (!parts) throw new Error('the hearing screen stands inside the application only')
  return parts
}
