#!/usr/bin/env node
/**
 * Runs a TypeScript program of this project in Node: `node scripts/run-typescript.mjs test/bench/run.ts [arguments]`.
 * Node strips types by itself, but resolves neither the import aliases nor imports without an extension, nor `?raw` and
 * `import.meta.glob`; Vite's module runner does all of that the way the build does. Packages are loaded by Node itself.
 */
import { resolve } from 'node:path'
import { createServer, createServerModuleRunner } from 'vite'
import { aliases } from '../aliases.config.ts'
import { root } from './setup/place.mjs'

const program = resolve(process.argv[2] ?? '')
process.argv.splice(1, 2, program)

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'warn',
  resolve: { alias: aliases },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true, include: [] },
  environments: { ssr: { dev: { moduleRunnerTransform: true } } }
})
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false })
try {
  await runner.import(program)
} finally {
  await runner.close()
  await server.close()
}
