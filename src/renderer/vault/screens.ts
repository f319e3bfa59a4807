import { type RoomScreens, screenFrom } from '../desk'

export const vaultRoom: RoomScreens = {
  room: 'vault',
  screens: [
    { path: '/file', title: 'The file', nav: 'File', component: screenFrom(() => import('./FileCheck'), 'FileCheck') }
  ]
}
