import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { filesBelow, importsOf } from '../../scripts/layers/imports.mjs'
import { brokenFileRules, brokenImportRules } from '../../scripts/layers/rules.mjs'

const root = mkdtempSync(join(tmpdir(), 'layers-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let count = 0

/** Writes files into a house of their own and returns what the check says about it. */
function check(files: Record<string, string>): string[] {
  const house = join(root, String(++count))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  return brokenImportRules(filesBelow(house, 'src').flatMap((path) => importsOf(house, path)))
}

describe('every wall of the house holds', () => {
  test.each([
    ['shared and electron', 'src/shared/pupils/rules.ts', "import { app } from 'electron'"],
    ['shared and Node', 'src/shared/pupils/rules.ts', "import { join } from 'node:path'"],
    ['shared and Node without its prefix', 'src/shared/pupils/rules.ts', "import fs from 'fs/promises'"],
    ['shared and the page', 'src/shared/pupils/rules.ts', "import { createRoot } from 'react-dom/client'"],
    ['shared and core', 'src/shared/pupils/rules.ts', "import { open } from '@core/store/open'"],
    ['kernel and a room', 'src/shared/kernel/ids.ts', "import { pupil } from '../pupils/model'"],
    ['renderer and core', 'src/renderer/pupils/list.tsx', "import type { Row } from '@core/pupils/queries'"],
    ['renderer and Node', 'src/renderer/pupils/list.tsx', "import { readFile } from 'node:fs/promises'"],
    ['renderer and electron', 'src/renderer/pupils/list.tsx', "import { ipcRenderer } from 'electron'"],
    ['core and electron', 'src/main/core/pupils/handlers.ts', "const { app } = await import('electron')"],
    ['core and electron in a type', 'src/main/core/pupils/handlers.ts', "type App = import('electron').App"],
    ['core and shell', 'src/main/core/pupils/handlers.ts', "export * from '../../shell/windows'"],
    ['shell and core at run time', 'src/main/shell/index.ts', "import { handlers } from '@core/handlers'"],
    ['preload and Node side', 'src/preload/index.ts', "import { windows } from '../main/shell/windows'"],
    [
      'a room and one to its right, shared',
      'src/shared/pupils/rules.ts',
      "import { x } from '@shared/attendance/rules'"
    ],
    ['a room and one to its right, core', 'src/main/core/cases/handlers.ts', "import { x } from '../court/queries'"],
    [
      'a room and one to its right, renderer',
      'src/renderer/district/page.tsx',
      "import { x } from '@renderer/pupils/list'"
    ],
    ['documents and a room', 'src/shared/documents/model.ts', "import type { Case } from '@shared/cases/model'"],
    ['the design system and a room', 'src/renderer/ui/table.tsx', "import { x } from '@renderer/pupils/list'"],
    ['a room and the composed core', 'src/main/core/cases/handlers.ts', "import { handlers } from '../handlers'"],
    ['a room and the composed screens', 'src/renderer/cases/page.tsx', "import { routes } from '@renderer/app/routes'"],
    ['SQL in a handler', 'src/main/core/pupils/handlers.ts', "import { eq } from 'drizzle-orm'"],
    ['the driver in a handler', 'src/main/core/pupils/handlers.ts', "import Database from 'better-sqlite3'"],
    ['SQL in the worker', 'src/main/core/worker.ts', "import { sql } from 'drizzle-orm/sqlite-core'"]
  ])('%s', (_, path, text) => {
    const targets = {
      'src/main/core/handlers.ts': 'export const handlers = 1',
      'src/renderer/app/routes.ts': 'export const routes = 1'
    }
    const broken = check({ ...targets, [path]: text })
    expect(broken).toHaveLength(1)
    expect(broken[0]).toContain(`${path}:1`)
  })

  test.each(['ipcMain', 'dialog', 'shell', 'protocol', 'BrowserWindow'])('%s stands in one file', (part) => {
    const text = `import { app, ${part} } from 'electron'`
    expect(check({ 'src/main/shell/one.ts': text })).toEqual([])
    expect(check({ 'src/main/shell/one.ts': text, 'src/main/shell/two.ts': text })).toHaveLength(1)
    expect(
      check({ 'src/main/shell/one.ts': text, 'src/main/shell/two.ts': `import type { ${part} } from 'electron'` })
    ).toEqual([])
  })

  test('imports in a ring are found, in types they are allowed', () => {
    const one = "import { two } from './two'"
    expect(
      check({ 'src/shared/pupils/one.ts': one, 'src/shared/pupils/two.ts': "import { one } from './one'" })
    ).toHaveLength(1)
    expect(
      check({ 'src/shared/pupils/one.ts': one, 'src/shared/pupils/two.ts': "import type { One } from './one'" })
    ).toEqual([])
  })

  test('the ways that are open', () => {
    expect(
      check({
        'src/shared/attendance/rules.ts': "import { a } from '@shared/pupils/model'; import { z } from 'zod'",
        'src/main/core/attendance/handlers.ts':
          "import { a } from './queries'; import { b } from '@core/documents/issue'",
        'src/main/core/attendance/queries.ts': "import { eq } from 'drizzle-orm'; import { c } from '../pupils/tables'",
        'src/main/core/handlers.ts': "import { a } from './attendance/handlers'; import { b } from './court/handlers'",
        'src/main/shell/index.ts': "import { app } from 'electron'; import type { Message } from '@core/worker'",
        'src/renderer/app/routes.tsx':
          "import { a } from '@renderer/court/page'; import { b } from '@renderer/pupils/list'",
        'src/renderer/court/page.tsx':
          "import { a } from '@renderer/cases/page'; import { b } from '@shared/vault/model'"
      })
    ).toEqual([])
  })
})

test('a file name says what the file does, and the file does one thing', () => {
  expect(brokenFileRules([{ path: 'src/shared/pupils/utils.ts', lines: 10 }])).toHaveLength(1)
  expect(brokenFileRules([{ path: 'src/main/core/window-manager.ts', lines: 10 }])).toHaveLength(1)
  expect(brokenFileRules([{ path: 'src/shared/pupils/rules.ts', lines: 401 }])).toHaveLength(1)
  expect(brokenFileRules([{ path: 'src/shared/pupils/rules.ts', lines: 400 }])).toEqual([])
})
