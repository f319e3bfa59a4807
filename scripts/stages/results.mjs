import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, note?: string }} Result */

/** A test that was skipped or is still to be written proves nothing, so it counts as failed; so does a run without tests. */
function counted(passed, failed, skipped, what) {
  const note = skipped > 0 ? `${skipped} skipped, which counts as failed` : undefined
  if (passed + failed + skipped === 0) return { passed, failed: 1, note: `no ${what} was run` }
  return { passed, failed: failed + skipped, note }
}

/** @returns {Result} what a run of vitest wrote to its JSON report */
export function vitestResult(path) {
  if (!existsSync(path)) return counted(0, 0, 0, 'test')
  const report = JSON.parse(readFileSync(path, 'utf8'))
  // A file that could not be loaded fails without a single test of its own.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0
  ).length
  const skipped = report.numPendingTests + report.numTodoTests
  return counted(report.numPassedTests, report.numFailedTests + broken, skipped, 'test')
}

/** @returns {Result} what a run of Playwright wrote to its JSON report; a test that passed only at the second go has failed */
export function playwrightResult(path) {
  if (!existsSync(path)) return counted(0, 0, 0, 'end-to-end test')
  const { stats, errors } = JSON.parse(readFileSync(path, 'utf8'))
  return counted(stats.expected, stats.unexpected + stats.flaky + errors.length, stats.skipped, 'end-to-end test')
}
