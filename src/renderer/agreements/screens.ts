import { type RoomScreens, screenFrom } from '../desk'
import { CaseDirectives } from './CaseDirectives'

export const agreementsRoom: RoomScreens = {
  room: 'agreements',
  screens: [
    {
      path: '/agreements',
      title: 'Directives and services',
      nav: 'Directives',
      component: screenFrom(() => import('./keep/DirectivesAndServices'), 'DirectivesAndServices')
    },
    {
      path: '/hearings/written/$id',
      title: 'Record of a hearing',
      component: screenFrom(() => import('./written/WrittenRecord'), 'WrittenRecord')
    }
  ],
  caseParts: [{ id: 'directives', label: 'Directives', component: CaseDirectives }]
}
