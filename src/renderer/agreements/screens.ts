import { type RoomScreens, screenFrom } from '../desk'
import { CaseDirectives } from './CaseDirectives'
import { DirectivesToday } from './DirectivesToday'

export const agreementsRoom: RoomScreens = {
  room: 'agreements',
  screens: [
    {
      path: '/agreements',
      title: 'Directives and services',
      nav: 'Directives',
      component: screenFrom(() => import('./keep/DirectivesAndServices'), 'DirectivesAndServices')
    }
  ],
  today: DirectivesToday,
  caseParts: [{ id: 'directives', label: 'Directives', component: CaseDirectives }]
}
