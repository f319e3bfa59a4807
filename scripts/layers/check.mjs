#!/usr/bin/env node
/** The layer check: `node scripts/layers/check.mjs` prints each import that crosses a wall and exits with 1 if any does. */
import { readFileSync } from 'node:fs'
import { at, root } from '../setup/place.mjs'
import { filesBelow, importsOf } from './imports.mjs'
import { brokenFileRules, brokenImportRules } from './rules.mjs'

const paths = filesBelow(root, 'src')
const imports = paths.flatMap((path) => importsOf(root, path))
const files = paths.map((path) => ({ path, lines: readFileSync(at(path), 'utf8').split('\n').length }))

const nowhere = imports
  .filter(({ to }) => to && !/\.\w+$/.test(to))
  .map((each) => `${each.from}:${each.line}  ${each.to} is not there`)
const broken = [...brokenImportRules(imports), ...brokenFileRules(files), ...nowhere]
for (const line of broken) console.log(line)
console.log(`${paths.length} files, ${imports.length} imports, ${broken.length} across a wall`)
process.exitCode = broken.length > 0 || paths.length === 0 ? 1 : 0
