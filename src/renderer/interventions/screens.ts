import { type RoomScreens, screenFrom } from '../desk'
import { InterventionLog } from './InterventionLog'
import { NoticesToday } from './NoticesToday'

export const interventionsRoom: RoomScreens = {
  room: 'interventions',
  screens: [
    { path: '/notices', title: 'Notices', nav: 'Notices', component: screenFrom(() => import('./Notices'), 'Notices') }
  ],
  today: NoticesToday,
  pupilParts: [{ id: 'interventions', label: 'Interventions', component: InterventionLog }]
}
