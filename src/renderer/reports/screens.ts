import { type RoomScreens, screenFrom } from '../desk'

export const reportsRoom: RoomScreens = {
  room: 'reports',
  screens: [
    {
      path: '/reports',
      title: 'The year in numbers',
      nav: 'Reports',
      component: screenFrom(() => import('./Reports'), 'Reports')
    },
    {
      path: '/reports/open-points',
      title: 'Points the law leaves open',
      component: screenFrom(() => import('./OpenPoints'), 'OpenPoints')
    }
  ]
}
