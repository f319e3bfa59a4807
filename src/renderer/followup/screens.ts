import { type RoomScreens, screenFrom } from '../desk'
import { CaseFollowUp } from './CaseFollowUp'
import { FollowUpToday } from './FollowUpToday'

export const followupRoom: RoomScreens = {
  room: 'followup',
  screens: [
    {
      path: '/follow-up',
      title: 'Follow-up',
      nav: 'Follow-up',
      component: screenFrom(() => import('./FollowUpList'), 'FollowUpList')
    }
  ],
  today: FollowUpToday,
  caseParts: [{ id: 'follow-up', label: 'Follow-up', component: CaseFollowUp }]
}
