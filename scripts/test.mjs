#!/usr/bin/env node
/**
 * `npm test`: all checks, in order, to the end, and one line that sums them up. Single stages by name:
 * `npm test -- types lint layers unit store build e2e`.
 */
import { runWithSetup } from './setup.mjs'

const chosen = process.argv.slice(2)
const needsElectron = chosen.length === 0 || chosen.includes('e2e')
const programs = chosen.length === 0 || chosen.some((name) => !['types', 'lint', 'layers', 'build'].includes(name))
const needs = {
  electron: needsElectron,
  // Chosen alone, the end-to-end tests still want a build of these sources.
  build: chosen.includes('e2e') && !chosen.includes('build'),
  programs: [...(needsElectron ? ['Xvfb'] : []), ...(programs ? ['pdftotext', 'qpdf'] : [])]
}

await runWithSetup(needs, async () => {
  const { STAGES } = await import('./stages/stages.mjs')
  const unknown = chosen.filter((name) => !STAGES[name])
  if (unknown.length > 0) {
    console.error(`No such stage: ${unknown.join(', ')}. There are: ${Object.keys(STAGES).join(', ')}`)
    return 2
  }
  const total = { passed: 0, failed: 0 }
  for (const [name, { title, run }] of Object.entries(STAGES)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    console.log(`\n── ${title}`)
    const from = performance.now()
    const { passed, failed, note } = await run().catch((error) => ({ passed: 0, failed: 1, note: error.message }))
    const seconds = ((performance.now() - from) / 1000).toFixed(1)
    console.log(`${title}: ${passed} passed, ${failed} failed${note ? ` (${note})` : ''}, ${seconds} s`)
    total.passed += passed
    total.failed += failed
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 ? 1 : 0
})
