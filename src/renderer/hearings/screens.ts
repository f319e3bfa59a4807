import { type RoomScreens, screenFrom } from '../desk'
import { CaseHearings } from './CaseHearings'
import { HearingsToday } from './HearingsToday'

export const hearingsRoom: RoomScreens = {
  room: 'hearings',
  screens: [
    {
      path: '/hearings',
      title: 'Hearings',
      nav: 'Hearings',
      component: screenFrom(() => import('./HearingDays'), 'HearingDays')
    },
    {
      path: '/hearings/day/$id',
      title: 'Hearing day',
      component: screenFrom(() => import('./HearingDay'), 'HearingDay')
    },
    {
      path: '/hearings/room/$id',
      title: 'The room',
      wide: true,
      component: screenFrom(() => import('./room/TheRoom'), 'TheRoom')
    },
    {
      path: '/hearings/words',
      title: 'The chair’s words',
      component: screenFrom(() => import('./guide/ChairsWords'), 'ChairsWords')
    }
  ],
  today: HearingsToday,
  caseParts: [{ id: 'hearings', label: 'Hearings', component: CaseHearings }]
}
