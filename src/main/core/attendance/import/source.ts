import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DeskError } from '@shared/kernel/errors'

/** Where an import reads from: a folder, chosen files, or memory. Names are without folders. */
export interface FileSource {
  list(): string[]
  read(name: string): Uint8Array
}

/** All files directly in a folder. Throws DeskError `file-problem` when the folder or a file cannot be read. */
export function folderSource(path: string): FileSource {
  return {
    list: () =>
      reading(() =>
        readdirSync(path, { withFileTypes: true })
          .filter((entry) => !entry.isDirectory())
          .map((entry) => entry.name)
          .sort()
      ),
    read: (name) => reading(() => readFileSync(join(path, basename(name))))
  }
}

/** Files chosen one by one. Throws DeskError `file-problem` when one cannot be read. */
export function filesSource(paths: readonly string[]): FileSource {
  const byName = new Map(paths.map((path) => [basename(path), path]))
  return {
    list: () => [...byName.keys()].sort(),
    read: (name) => reading(() => readFileSync(known(byName, name)))
  }
}

/** Files held in memory; text is taken as UTF-8. */
export function memorySource(files: Readonly<Record<string, string | Uint8Array>>): FileSource {
  const byName = new Map(Object.entries(files))
  return {
    list: () => [...byName.keys()].sort(),
    read: (name) => {
      const content = known(byName, name)
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    }
  }
}

function known<T>(files: ReadonlyMap<string, T>, name: string): T {
  const found = files.get(name)
  if (found === undefined) throw new DeskError('file-problem', 'A file chosen for the import is not there any more.')
  return found
}

function reading<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof DeskError) throw error
    throw new DeskError(
      'file-problem',
      'The files for the import could not be read. Nothing was changed. Please check that the folder is there and may be opened.'
    )
  }
}
