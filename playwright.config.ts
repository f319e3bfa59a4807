import { defineConfig } from '@playwright/test'

/** End-to-end tests drive the built application in real Electron; one worker, since each opens windows of its own. */
export default defineConfig({
  testDir: 'test/e2e',
  testIgnore: 'demo/**',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/test/e2e.json' }]]
})
