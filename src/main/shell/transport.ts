import { DeskError, type Result, toEnvelope } from '@shared/kernel/errors'
import type { DeskEvent } from '@shared/kernel/route'
import { ipcMain, type WebContents, webContents } from 'electron'
import { isOwnPage } from './policy'
import { isKnownWindow } from './windows'

/** The two channels, and the only door: who asks is checked here, what is asked is checked by the core's schemas. */
const REQUEST = 'desk:request'
const EVENT = 'desk:event'

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

/** Tells every window of ours. */
export function tellPages(event: DeskEvent): void {
  const pages: WebContents[] = webContents.getAllWebContents().filter(({ id }) => isKnownWindow(id))
  for (const page of pages) page.send(EVENT, event)
}
