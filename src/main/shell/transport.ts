import { DeskError, type Result, toEnvelope } from '@shared/kernel/errors'
import type { DeskEvent } from '@shared/kernel/route'
import { ipcMain, type WebContents, webContents } from 'electron'
import { isFamilyPage, isOwnPage } from './policy'
import { familyWindow, isFamilyWindow, isKnownWindow } from './windows'

/**
 * The channels, and the only door: who asks is checked here, what is asked is checked by the core's schemas. The window
 * turned to a family has channels of its own and no right on the desk's.
 */
const REQUEST = 'desk:request'
const EVENT = 'desk:event'
const FAMILY_REQUEST = 'family:request'
const FAMILY_CHANGED = 'family:changed'

/** Largest text a request may carry; a letterhead logo is the largest thing a page sends. */
const LARGEST_REQUEST = 8_000_000

export interface Sender {
  readonly id: number
  readonly frame: { url: string; parent: unknown } | null
}

/** Only the top frame of a window of ours that shows our own page is answered. */
export function isTrusted({ id, frame }: Sender, known: (id: number) => boolean): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url) && known(id)
}

export function listen(request: (route: unknown, input: unknown) => Promise<Result<unknown>>): void {
  ipcMain.handle(REQUEST, async (event, route: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isTrusted({ id: event.sender.id, frame: event.senderFrame }, isKnownWindow)) {
      return { ok: false, error: toEnvelope(new DeskError('not-allowed', 'This page may not ask the desk anything.')) }
    }
    if (typeof input === 'object' && JSON.stringify(input).length > LARGEST_REQUEST) {
      return { ok: false, error: toEnvelope(new DeskError('invalid', 'That is more than one request may hold.')) }
    }
    return request(route, input)
  })
}

/**
 * True for the routes the window turned to a family may ask: those the contract gives the access `family`. The contract
 * is read with the first question of that window, which the start does not have to wait for.
 */
export async function isForFamily(route: unknown): Promise<boolean> {
  const { contract, isRouteName } = await import('@shared/contract')
  return isRouteName(route) && contract[route].access === 'family'
}

/** Answers the family's page on its own channel, and there the family's routes only. */
export function listenToFamily(request: (route: unknown, input: unknown) => Promise<Result<unknown>>): void {
  ipcMain.handle(FAMILY_REQUEST, async (event, route: unknown, input: unknown): Promise<Result<unknown>> => {
    const sender = { id: event.sender.id, frame: event.senderFrame }
    const ours = isTrusted(sender, isFamilyWindow) && isFamilyPage(sender.frame?.url)
    if (!ours || !(await isForFamily(route))) {
      return { ok: false, error: toEnvelope(new DeskError('not-allowed', 'This screen may not ask that.')) }
    }
    if (JSON.stringify(input ?? null).length > LARGEST_REQUEST) {
      return { ok: false, error: toEnvelope(new DeskError('invalid', 'That is more than one request may hold.')) }
    }
    return request(route, input)
  })
}

/** The family's page learns only that something changed; it then asks for its own screen again. */
function tellFamily({ type }: DeskEvent): void {
  if (type !== 'progress') familyWindow()?.webContents.send(FAMILY_CHANGED)
}

/** Tells every window of ours. */
export function tellPages(event: DeskEvent): void {
  tellFamily(event)
  const pages: WebContents[] = webContents.getAllWebContents().filter(({ id }) => isKnownWindow(id))
  for (const page of pages) page.send(EVENT, event)
}
