import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { FolderPurpose } from '@core/context'
import { app, dialog } from 'electron'
import { deskWindow } from './windows'

/** Every dialog of the system's own that SARB Desk shows. */

const KINDS: Readonly<Record<string, string>> = {
  '.pdf': 'PDF',
  '.csv': 'Table (CSV)',
  '.png': 'PNG picture',
  '.jpg': 'JPEG picture'
}

/** The kind of file its name says, for the dialog to offer; any file where it says none we know. */
function filterOf(name: string): Electron.FileFilter[] {
  const ending = extname(name)
  const kind = KINDS[ending]
  return kind ? [{ name: kind, extensions: [ending.slice(1)] }] : []
}

/** Asks where to keep a file and writes it; the chosen file's name, or null when the user thought better of it. */
export async function saveFile(suggestedName: string, bytes: Uint8Array): Promise<string | null> {
  const options = {
    title: 'Save a copy',
    defaultPath: join(app.getPath('documents'), basename(suggestedName)),
    filters: filterOf(suggestedName)
  }
  const window = deskWindow()
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (canceled || !filePath) return null
  await writeFile(filePath, bytes, { mode: 0o600 })
  return basename(filePath)
}

/** Folders and files the user opened, by the handle given out for each: the page never learns a path and cannot make one up. */
const folders = new Map<string, string>()

const FOLDER_WORDS: Record<FolderPurpose, { title: string; buttonLabel: string; makes?: true }> = {
  'read-export': { title: 'Choose the folder of the export', buttonLabel: 'Read this folder' },
  'keep-backups': { title: 'Choose a folder on another drive', buttonLabel: 'Keep backups here', makes: true },
  'restore-backup': { title: 'Choose the folder of one backup', buttonLabel: 'Look at this backup' },
  scanner: { title: 'Choose the folder the scanner writes into', buttonLabel: 'Use this folder' },
  'export-packet': { title: 'Choose a folder or drive for the packet', buttonLabel: 'Write it here', makes: true }
}

/** Asks for a folder; null when the user thought better of it. */
export async function chooseFolder(purpose: FolderPurpose): Promise<{ handle: string; name: string } | null> {
  const { makes, ...words } = FOLDER_WORDS[purpose]
  const options = {
    ...words,
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory' as const, ...(makes ? ['createDirectory' as const] : [])]
  }
  const window = deskWindow()
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  const [path] = filePaths
  if (canceled || !path) return null
  const handle = randomUUID()
  folders.set(handle, path)
  return { handle, name: basename(path) }
}

/** The folder or file behind a handle; null for a handle that was not given out. */
export function folderOf(handle: string): Promise<string | null> {
  return Promise.resolve(folders.get(handle) ?? null)
}

/** Asks for PDFs and pictures for a packet; none when the user thought better of it. */
export async function chooseFiles(): Promise<{ handle: string; name: string }[]> {
  const options = {
    title: 'Choose files for the packet',
    buttonLabel: 'Take them in',
    defaultPath: app.getPath('documents'),
    filters: [{ name: 'PDF, PNG, JPEG, TIFF', extensions: ['pdf', 'png', 'jpg', 'jpeg', 'tif', 'tiff'] }],
    properties: ['openFile' as const, 'multiSelections' as const]
  }
  const window = deskWindow()
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  if (canceled) return []
  return filePaths.map((path) => {
    const handle = randomUUID()
    folders.set(handle, path)
    return { handle, name: basename(path) }
  })
}

/** Says before the end that the data thread stopped. */
export function tellCoreStopped(): void {
  dialog.showErrorBox('SARB Desk has to close', 'Its data thread stopped. What was saved is safe. Please start again.')
}
