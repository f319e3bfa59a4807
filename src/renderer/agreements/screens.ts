import type { RoomScreens } from '../desk'
import { CaseDirectives } from './CaseDirectives'
import { DirectivesToday } from './DirectivesToday'

export const agreementsRoom: RoomScreens = {
  room: 'agreements',
  screens: [],
  today: DirectivesToday,
  caseParts: [{ id: 'directives', label: 'Directives', component: CaseDirectives }]
}
