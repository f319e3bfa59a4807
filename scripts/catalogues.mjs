#!/usr/bin/env node
/**
 * `node scripts/catalogues.mjs`: lines of every catalogue whose English was changed after they were translated, or that
 * are not marked yet. `node scripts/catalogues.mjs LANGUAGE KEY...`: marks lines as made from the English of today, once
 * they were translated anew, and nothing else; the catalogue's `version` is raised by hand.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../resources/messages')
const read = (language) => JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'))
const markOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 10)
const english = read('en').messages
const [language, ...keys] = process.argv.slice(2)

if (language) {
  const catalogue = read(language)
  for (const key of keys) {
    if (!(key in catalogue.messages) || !(key in english)) throw new Error(`${language} has no message ${key}`)
    catalogue.madeFrom[key] = markOf(english[key])
  }
  const path = join(folder, `${language}.json`)
  const block = JSON.stringify(catalogue.madeFrom, null, 2).replaceAll('\n', '\n  ')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, `${text.slice(0, text.indexOf('"madeFrom":'))}"madeFrom": ${block}\n}\n`)
}
let found = 0
for (const file of readdirSync(folder).filter((name) => name !== 'en.json')) {
  const { language: of, messages, madeFrom } = read(file.replace('.json', ''))
  for (const key of Object.keys(messages)) {
    if (madeFrom[key] === markOf(english[key] ?? '')) continue
    found += 1
    console.log(`${of}  ${key}`)
  }
}
console.log(found === 0 ? 'Every translation was made from the English of today.' : `${found} lines to translate anew.`)
process.exitCode = found === 0 ? 0 : 1
