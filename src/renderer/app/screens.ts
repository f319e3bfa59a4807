import type { Screen } from '../desk'
import { rooms } from './routes'
import { Today } from './Today'

const today: Screen = { path: '/', title: 'Today', nav: 'Today', component: Today }

/** Today first, then what the rooms bring. */
export const screens: readonly Screen[] = [today, ...rooms.flatMap((room) => room.screens)]

/** Whether the screen at a path takes the whole width. */
export const isWide = (path: string): boolean =>
  screens.some((screen) => screen.wide && path.startsWith(screen.path.split('$')[0] ?? ''))
