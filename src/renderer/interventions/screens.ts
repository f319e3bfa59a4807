import { type RoomScreens, screenFrom } from '../desk'
import { InterventionLog } from './InterventionLog'
import { NoticesToday } from './NoticesToday'

export const interventionsRoom: RoomScreens = {
  room: 'interventions',
  screens: [
    { path: '/due', title: 'What is due', nav: 'Due', component: screenFrom(() => import('./DueList'), 'DueList') },
    { path: '/notices', title: 'Notices', nav: 'Notices', component: screenFrom(() => import('./Notices'), 'Notices') },
    {
      path: '/meetings',
      title: 'Meetings',
      nav: 'Meetings',
      component: screenFrom(() => import('./meetings/MeetingDays'), 'MeetingDays')
    },
    {
      path: '/meetings/$dayId',
      title: 'A block of meetings',
      component: screenFrom(() => import('./meetings/MeetingDay'), 'MeetingDay')
    },
    {
      path: '/meetings/hold/$id',
      title: 'A meeting',
      component: screenFrom(() => import('./meetings/HoldMeeting'), 'HoldMeeting')
    }
  ],
  today: NoticesToday,
  pupilParts: [{ id: 'interventions', label: 'Interventions', component: InterventionLog }]
}
