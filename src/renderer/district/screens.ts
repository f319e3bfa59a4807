import { type RoomScreens, screenFrom } from '../desk'

export const districtRoom: RoomScreens = {
  room: 'district',
  screens: [
    {
      path: '/district',
      title: 'District',
      nav: 'District',
      component: screenFrom(() => import('./District'), 'District')
    }
  ]
}
