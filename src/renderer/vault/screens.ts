import { type RoomScreens, screenFrom } from '../desk'
import { VaultToday } from './VaultToday'

export const vaultRoom: RoomScreens = {
  room: 'vault',
  today: VaultToday,
  screens: [
    { path: '/file', title: 'The file', nav: 'File', component: screenFrom(() => import('./TheFile'), 'TheFile') }
  ]
}
