import { resolve } from 'node:path'

/** Import aliases of the build and the tests; `tsconfig.json` says the same to the type checker. */
export const aliases = {
  '@shared': resolve(import.meta.dirname, 'src/shared'),
  '@core': resolve(import.meta.dirname, 'src/main/core'),
  '@renderer': resolve(import.meta.dirname, 'src/renderer'),
  '@test': resolve(import.meta.dirname, 'test')
}
