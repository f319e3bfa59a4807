import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { buildApplication } from '../setup/build.mjs'
import { at } from '../setup/place.mjs'
import { runOpenly, SetupError, say } from '../setup/run.mjs'
import { startVirtualDisplay } from '../setup/virtual-display.mjs'
import { playwrightResult, vitestResult } from './results.mjs'

/** Runs a tool of node_modules in this Node; resolves to its exit code. */
function tool(script, args, env = process.env) {
  return runOpenly(process.execPath, [at('node_modules', script), ...args], { env })
}

/** Colours are for people who watch, not for a log; the two test runners are told so in their own ways. */
const watched = process.stdout.isTTY
const { FORCE_COLOR, NO_COLOR, ...plain } = process.env
const vitestEnv = watched ? process.env : { ...plain, NO_COLOR: '1' }
const playwrightEnv = watched ? process.env : { ...plain, FORCE_COLOR: '0' }

let buildFailed = false

const asOneCheck = (codes) => (codes.every((code) => code === 0) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** @type {Record<string, { title: string, run: () => Promise<import('./results.mjs').Result> }>} */
export const STAGES = {
  types: {
    title: 'Types',
    // The second time without the page's and Node's types: shared code may use neither.
    run: async () =>
      asOneCheck([
        await tool('typescript/bin/tsc', ['-p', 'tsconfig.json']),
        await tool('typescript/bin/tsc', ['-p', 'tsconfig.shared.json'])
      ])
  },
  lint: {
    title: 'Lint and format',
    run: async () =>
      asOneCheck([await tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=50'])])
  },
  layers: {
    title: 'Layers',
    run: async () => asOneCheck([await runOpenly(process.execPath, [at('scripts/layers/check.mjs')])])
  },
  unit: { title: 'Unit tests', run: () => vitest('unit') },
  store: { title: 'Store tests', run: () => vitest('store') },
  build: { title: 'Build', run: build },
  e2e: { title: 'End-to-end tests in Electron', run: playwright }
}

async function build() {
  try {
    buildApplication()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    buildFailed = true
    return { passed: 0, failed: 1 }
  }
  const required = [...readFileSync(at('out/preload/index.cjs'), 'utf8').matchAll(/\brequire\(\s*["'`]([^"'`]+)/g)]
  const others = required.map((match) => match[1]).filter((name) => name !== 'electron')
  for (const name of others) say(`out/preload/index.cjs requires ${name}; in the sandbox only 'electron' is there`)
  // A main process that cannot be parsed would show no window, and every end-to-end test would wait for one.
  const parsed = await Promise.all(
    ['index', 'worker', 'desk'].map((name) => runOpenly(process.execPath, ['--check', at('out/main', `${name}.js`)]))
  )
  buildFailed = parsed.some((code) => code !== 0)
  return asOneCheck([others.length, ...parsed])
}

async function vitest(project) {
  const report = freshReport(project)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const code = await tool('vitest/vitest.mjs', ['run', '--project', project, ...reporters], vitestEnv)
  return failedAtLeastBy(code, vitestResult(report))
}

async function playwright() {
  const report = freshReport('e2e')
  if (buildFailed) return { passed: 0, failed: 1, note: 'not run, since there is no build of these sources' }
  const display = await startVirtualDisplay()
  try {
    const code = await tool('@playwright/test/cli.js', ['test'], { ...playwrightEnv, ...display.env })
    return failedAtLeastBy(code, playwrightResult(report))
  } finally {
    display.stop()
  }
}

function freshReport(name) {
  mkdirSync(at('out/test'), { recursive: true })
  const path = at('out/test', `${name}.json`)
  rmSync(path, { force: true })
  return path
}

/** A run that ends badly although its report is clean (a rejection outside of tests, a crash) has failed. */
function failedAtLeastBy(code, result) {
  if (code === 0 || result.failed > 0) return result
  return { ...result, failed: 1, note: `ended with exit code ${code}` }
}
