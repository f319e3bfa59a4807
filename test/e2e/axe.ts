import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** axe-core as text: its Playwright package opens a second page, which Electron does not allow. */
export const axeSource = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
