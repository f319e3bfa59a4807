import { join } from 'node:path'
import { app, BrowserWindow, type Session, screen, session as sessions } from 'electron'
import { FAMILY_PAGE, isFamilyPage, isOwnPage, ORIGIN } from './policy'

/** The only place that makes windows. Every one is sandboxed, isolated and without Node. */
const PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false
} as const

const known = new Set<number>()

/** True for a window of ours; the transport answers no other. */
export const isKnownWindow = (webContentsId: number): boolean => known.has(webContentsId)

let family: BrowserWindow | null = null

/** True for the window turned to a family; it is answered on its own channel only. */
export const isFamilyWindow = (webContentsId: number): boolean => family?.webContents.id === webContentsId

export const familyWindow = (): BrowserWindow | null => family

/** The family's page has a session of its own: nothing of the desk's page is in its memory. */
export const familySession = (): Session => sessions.fromPartition('family')

/** The key with which the board takes a screen back that was turned round. */
const BACK_KEY = 'F9'

/**
 * Opens the window turned to a family: over the whole of a second screen where there is one, else over the whole of
 * this one, which is then turned round. `onClosed` is called however it ends.
 */
export async function openFamilyWindow(onClosed: () => void): Promise<'second' | 'same'> {
  const desk = deskWindow()
  const here = screen.getDisplayMatching(desk?.getBounds() ?? { x: 0, y: 0, width: 1, height: 1 })
  const other = screen.getAllDisplays().find(({ id }) => id !== here.id)
  const display = other ? 'second' : 'same'
  if (family) {
    family.focus()
    return display
  }
  const window = new BrowserWindow({
    ...(other ?? here).bounds,
    fullscreen: true,
    show: false,
    title: 'SARB Desk',
    backgroundColor: '#faf9f6',
    webPreferences: {
      ...PREFERENCES,
      session: familySession(),
      preload: join(app.getAppPath(), 'out/preload/family.cjs'),
      devTools: false
    }
  })
  family = window
  window.webContents.on('will-navigate', (event) => {
    if (!isFamilyPage(event.url)) event.preventDefault()
  })
  window.webContents.on('before-input-event', (_event, input) => {
    if (input.type === 'keyDown' && input.key === BACK_KEY) window.close()
  })
  window.on('closed', () => {
    family = null
    onClosed()
  })
  await window.loadURL(`${ORIGIN}${FAMILY_PAGE}`)
  if (other) window.showInactive()
  else window.show()
  return display
}

export function closeFamilyWindow(): void {
  family?.close()
}

/** A session that keeps nothing on the drive. */
export const deskSession = (): Session => sessions.fromPartition('desk')

/** `sample` opens on the sample district. */
export function createDeskWindow(start: 'own' | 'sample' = 'own'): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'SARB Desk',
    backgroundColor: '#faf9f6',
    webPreferences: {
      ...PREFERENCES,
      session: deskSession(),
      preload: join(app.getAppPath(), 'out/preload/index.cjs'),
      devTools: !app.isPackaged
    }
  })
  const { id } = window.webContents
  known.add(id)
  window.on('closed', () => known.delete(id))
  window.once('ready-to-show', () => window.show())
  void window.loadURL(start === 'sample' ? `${ORIGIN}/?open=sample` : `${ORIGIN}/`)
  return window
}

/** A hidden window for printing, with a session of its own and no preload. */
export function createPrintWindow(session: Session): BrowserWindow {
  return new BrowserWindow({ show: false, webPreferences: { ...PREFERENCES, session, javascript: true } })
}

/** The desk's window, for dialogs that belong to it. */
export const deskWindow = (): BrowserWindow | undefined =>
  BrowserWindow.getAllWindows().find(({ webContents }) => known.has(webContents.id))

/** A session for printing that keeps nothing on the drive. */
export const printSession = (): Session => sessions.fromPartition('print')

/** A session for finished papers on their way to a printer; keeps nothing on the drive. */
export const sheetSession = (): Session => sessions.fromPartition('sheets')

/** Brings the desk's window to the front, for a second start. */
export function focusDesk(): void {
  const window = deskWindow()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** Refuses leaving the page, new windows, web views and downloads, for every page ever made. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** No request leaves the machine, no permission is given, nothing is downloaded by the page. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = isOwnPage(details.url) || /^(blob:app:\/\/sarb\/|data:image\/|devtools:)/.test(details.url)
    answer({ cancel: !own })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
