import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actionInWords, actionWords } from '@shared/vault/actions'
import { expect, test } from 'vitest'

const CORE = 'src/main/core'
const sources = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(CORE, file), 'utf8'))

/** Acts whose last word comes from what they are about. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: as they stand in the sources
  'agreements.write-${source}': ['paper', 'correction'],
  'attendance.withdraw-${kind}': ['span', 'participation', 'recovery'],
  'district.save-${subjectType}': ['board-member', 'room', 'staff'],
  'documents.paper-${state}': ['printed', 'failed']
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as they stand in the sources
}

test('every act that the sources write into the audit trail has its words', () => {
  const written = new Set<string>()
  for (const source of sources) {
    for (const [, action = ''] of source.matchAll(/\b(?:action: |about\(\s*)'([^']+)'/g)) written.add(action)
    for (const [, action = ''] of source.matchAll(/\baction: `([^`]+)`/g)) {
      expect(Object.keys(COMPOSED)).toContain(action)
      for (const last of COMPOSED[action] ?? []) written.add(action.replace(/\$\{.*\}/, last))
    }
  }
  expect(written.size).toBeGreaterThan(100)
  expect([...written].filter((action) => !(action in actionWords))).toEqual([])
  // None has words that nobody writes any more.
  expect(Object.keys(actionWords).filter((action) => !written.has(action))).toEqual([])
})

test('words are words: no code, no two acts alike', () => {
  const words = Object.values(actionWords)
  expect(words.filter((one) => /[._]|^[a-z]/.test(one))).toEqual([])
  expect(new Set(words).size).toBe(words.length)
  expect(actionInWords('hearings.of-a-newer-version')).toBe('hearings.of-a-newer-version')
})
