import { type RoomScreens, screenFrom } from '../desk'
import { DistrictToday } from './DistrictToday'

export const districtRoom: RoomScreens = {
  room: 'district',
  today: DistrictToday,
  screens: [
    {
      path: '/district',
      title: 'District',
      nav: 'District',
      component: screenFrom(() => import('./District'), 'District')
    }
  ]
}
