import type { ComponentType } from 'react'

/** One screen of a room. Its title never holds a pupil's name: it stands in the window's title bar. */
export interface Screen {
  /** `/pupils` or `/pupils/$id`; a part with `$` is read with `useScreenParams()`. */
  path: string
  title: string
  /** Text in the navigation on the left; screens without it are reached from others. */
  nav?: string
  /** Give `lazy(() => import('./PupilList'))`, so that a room is read only when it is entered. */
  component: ComponentType
}

/** Something the command palette offers; `to` is a path such as `/pupils/123`. */
export interface Found {
  label: string
  detail?: string
  to: string
}

/** What a room hangs into the application. Each room exports one from `src/renderer/<room>/screens.ts`. */
export interface RoomScreens {
  room: string
  screens: readonly Screen[]
  /** The room's part of Today: a section with a heading, or nothing when there is nothing to do. */
  today?: ComponentType
  /** Finds things by what was typed into the command palette. */
  find?: (text: string) => Promise<readonly Found[]>
}
