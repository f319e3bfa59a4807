import { type ComponentType, createElement, lazy, type ReactNode, useState } from 'react'
import type { PagePart } from './parts'

/** One screen of a room. Its title never holds a pupil's name: it stands in the window's title bar. */
export interface Screen {
  /** `/pupils` or `/pupils/$id`; a part with `$` is read with `useScreenParams()`. */
  path: string
  title: string
  /** Text in the navigation on the left; screens without it are reached from others. */
  nav?: string
  /** `screenFrom(() => import('./PupilList'), 'PupilList')`, so that a screen is read only when it is entered. */
  component: ComponentType | ScreenToRead
  /** Takes the whole width: the navigation makes room while the screen is open, and Escape leads back to it. */
  wide?: true
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
  /** Tabs on the page of a pupil and of a case; their component gets the pupil's or the case's id. */
  pupilParts?: readonly PagePart[]
  caseParts?: readonly PagePart[]
}

/** A screen whose file is read when it is first shown, or before. */
export interface ScreenToRead {
  (): ReactNode
  read(): Promise<ComponentType>
}

/** A screen's component, read from its file when it is first shown. */
export function screenFrom<N extends string>(load: () => Promise<Record<N, ComponentType>>, name: N): ScreenToRead {
  let known: ComponentType | null = null
  const read = async () => {
    known = (await load())[name]
    return known
  }
  const Later = lazy(async () => ({ default: await read() }))
  // What was read before is drawn at once: React holds back for 300 ms what it had to wait for.
  const Shown = () => createElement(useState<ComponentType | typeof Later>(() => known ?? Later)[0])
  return Object.assign(Shown, { read })
}
