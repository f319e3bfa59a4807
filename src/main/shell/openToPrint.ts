import { rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, shell } from 'electron'

/**
 * Hands a finished PDF to the system's own viewer. The desk's windows have no PDF plug-in, and what is printed has to be
 * the frozen file and not a second rendering of it. The copy lies in a folder of its own until the application ends.
 */
const folders: string[] = []

export async function openToPrint(name: string, bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(app.getPath('temp'), 'sarb-desk-'))
  folders.push(folder)
  const path = join(folder, basename(name))
  await writeFile(path, bytes, { mode: 0o600 })
  const problem = await shell.openPath(path)
  if (problem) throw new Error('no viewer for PDF files')
}

/** Takes back every copy; to be called when the application ends or is locked. */
export function removeOpenedCopies(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
