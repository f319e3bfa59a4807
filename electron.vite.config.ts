import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { aliases } from './aliases.config.ts'

const at = (path: string) => resolve(import.meta.dirname, path)

/**
 * react-aria brings its few words in thirty languages, a third of the page's script; the page speaks English. Papers for
 * families are not made here.
 */
const englishOnly = (): Plugin => ({
  name: 'english-only',
  enforce: 'pre',
  load: (id) =>
    /react-(aria|stately)[^?]*\/intl\/(?:[^/]+\/)*(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id)
      ? 'export default {}'
      : null
})

/** The code runs on Electron 33 (Chrome 130, Node 20.18) as well as on the pinned release. */
const NODE = 'node20.18'
const CHROME = 'chrome130'

/** Decoders that PDF.js asks for by name while it draws; they keep their names and stand beside the page. */
const pdfDecoders = {
  name: 'pdf-decoders',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): void }) {
    for (const name of ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js']) {
      const source = readFileSync(at(`node_modules/pdfjs-dist/wasm/${name}`))
      this.emitFile({ type: 'asset', fileName: `pdf-decoders/${name}`, source })
    }
  }
}

export default defineConfig({
  main: {
    resolve: { alias: aliases },
    build: {
      target: NODE,
      outDir: at('out/main'),
      // Packages of "dependencies" stay outside the bundle: `out/` runs with node_modules beside it, and those with a
      // native or WebAssembly part could not be bundled at all. drizzle-orm is hundreds of small files: read one by one
      // they cost the start almost a second and 150 MB of passing memory, bundled about 10 ms.
      // pdf-lib and zod are read the same way: bundled they take half of the time and memory.
      externalizeDeps: { exclude: ['drizzle-orm', 'pdf-lib', 'zod'] },
      rolldownOptions: {
        input: {
          index: at('src/main/shell/index.ts'),
          worker: at('src/main/core/worker.ts'),
          sample: at('src/main/core/sample/thread.ts'),
          desk: at('src/main/core/desk.ts')
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Else the words, which the start needs, would stand in one piece with what cuts PDFs, which it does not.
          codeSplitting: {
            groups: [
              { name: 'words', test: /resources\/messages|core\/documents\/(catalogues|formats|messages|style)\.ts/ }
            ]
          }
        }
      }
    }
  },
  preload: {
    resolve: { alias: aliases },
    build: {
      target: NODE,
      outDir: at('out/preload'),
      // A sandboxed preload is one CommonJS file and may require nothing but 'electron': the two share no code.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts'), family: at('src/preload/family.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react(), englishOnly(), pdfDecoders],
    resolve: { alias: aliases },
    build: {
      target: CHROME,
      outDir: at('out/renderer'),
      // The script is read anew at every start: the session keeps nothing on the drive, not even compiled code.
      minify: true,
      // Inlined data URLs would need a wider Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          index: at('src/renderer/index.html'),
          family: at('src/renderer/family/index.html'),
          sheets: at('src/renderer/sheets/index.html')
        },
        output: {
          // What several screens use stands in one file: each file is a question to the main process, which has its
          // hands full while the desk starts.
          codeSplitting: { groups: [{ name: 'shared', test: /^(?!.*(pdfjs-dist|ui\/pdf\/))/, minShareCount: 2 }] }
        }
      }
    }
  }
})
