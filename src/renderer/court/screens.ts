import { type RoomScreens, screenFrom } from '../desk'
import { CaseCourt } from './CaseCourt'
import { CourtToday } from './CourtToday'

export const courtRoom: RoomScreens = {
  room: 'court',
  screens: [
    { path: '/court', title: 'Court', nav: 'Court', component: screenFrom(() => import('./Court'), 'Court') },
    {
      path: '/court/sheet/$caseId',
      title: 'Way out of the board',
      component: screenFrom(() => import('./Sheet'), 'Sheet')
    },
    {
      path: '/court/packet/$id',
      title: 'Packet',
      component: screenFrom(() => import('./Packet'), 'Packet')
    }
  ],
  today: CourtToday,
  caseParts: [{ id: 'court', label: 'Court', component: CaseCourt }]
}
