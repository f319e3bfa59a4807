import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type ElectronApplication, _electron as electron } from '@playwright/test'
import type { DocumentLanguage } from '@shared/documents/model'
import { build } from 'vite'
import { aliases } from '../../../aliases.config'
import type { EverySheet, PaperBridge, Sheet } from './main'

const root = join(import.meta.dirname, '../../..')
const executablePath = createRequire(import.meta.url)('electron') as unknown as string

/** Starts the printing half of the application, built from these sources. */
export async function startPrinter(): Promise<ElectronApplication> {
  const outDir = join(root, 'out/test/print')
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: aliases },
    ssr: { external: ['electron'] },
    build: { ssr: join(import.meta.dirname, 'main.ts'), outDir, emptyOutDir: true, target: 'node20.18' }
  })
  writeFileSync(join(outDir, 'package.json'), '{"name":"paper","type":"module","main":"main.js"}')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await electron.launch({
    executablePath,
    args: [...asRoot, outDir],
    env: { ...(process.env as Record<string, string>), SARB_PAGES: join(root, 'out/renderer') }
  })
  await app.evaluate(async () => {
    while (!('paper' in globalThis)) await new Promise((resolve) => setTimeout(resolve, 50))
  })
  return app
}

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

export class Paper {
  constructor(readonly app: ElectronApplication) {}

  every(languages: readonly DocumentLanguage[]): Promise<EverySheet[]> {
    return this.app.evaluate(
      (_, wanted) => (globalThis as unknown as { paper: PaperBridge }).paper.every(wanted),
      languages
    )
  }

  async print(sheets: Sheet[]): Promise<Uint8Array[]> {
    const printed = await this.app.evaluate(
      (_, list) => (globalThis as unknown as { paper: PaperBridge }).paper.print(list),
      sheets
    )
    return printed.map(bytesOf)
  }

  async blank(sheets: Sheet[]): Promise<Uint8Array[]> {
    const printed = await this.app.evaluate(
      (_, list) => (globalThis as unknown as { paper: PaperBridge }).paper.blank(list),
      sheets
    )
    return printed.map(bytesOf)
  }

  async packet(sheets: Sheet[]): Promise<Uint8Array> {
    return bytesOf(
      await this.app.evaluate((_, list) => (globalThis as unknown as { paper: PaperBridge }).paper.packet(list), sheets)
    )
  }

  /** Joins files of the drive into a packet on the drive. */
  assemble(parts: string[], packet: string) {
    return this.app.evaluate(
      (_, [files, file]) => (globalThis as unknown as { paper: PaperBridge }).paper.assemble(files, file),
      [parts, packet] as const
    )
  }

  async sheets(file: Uint8Array): Promise<Uint8Array> {
    const printed = await this.app.evaluate(
      (_, bytes) => (globalThis as unknown as { paper: PaperBridge }).paper.sheets(bytes),
      Buffer.from(file).toString('base64')
    )
    return bytesOf(printed)
  }

  probe(html: string) {
    return this.app.evaluate((_, page) => (globalThis as unknown as { paper: PaperBridge }).paper.probe(page), html)
  }
}
