import { readFile, writeFile } from 'node:fs/promises'
import { hasBlank } from '@core/documents/blank/shapes'
import { tagOf } from '@core/documents/messages'
import type { PacketPart } from '@core/documents/packet'
import { assemblePacket } from '@core/documents/packet'
import { splitJob } from '@core/documents/pdf/split'
import type { FileFacts } from '@core/documents/pdf/write'
import { languagesOf, renderBlank, renderJob } from '@core/documents/render'
import { type DocumentLanguage, type FormId, formId } from '@shared/documents/model'
import type { ContactPoint, Letterhead } from '@shared/documents/parts'
import type { Instant } from '@shared/kernel/dates'
import { papers } from '@test/fixtures/papers'
import { paperVariants } from '@test/fixtures/paperVariants'
import { app } from 'electron'
import { registerScheme } from '../../../src/main/shell/pageProtocol'
import { Printer } from '../../../src/main/shell/printing'
import { SheetPrinter } from '../../../src/main/shell/sheets'
import { createPrintWindow, printSession, sheetSession } from '../../../src/main/shell/windows'

/**
 * The printing half of the application without its windows: the shell's own printer and the core's own forms, for tests
 * that read the paper back. Playwright calls what stands on `globalThis.paper`.
 */
export interface Sheet {
  form: FormId
  language: DocumentLanguage
  /** Replaces parts of the invented data. */
  change?: Record<string, unknown>
}

/** A paper of the whole set: a form in a language, one of its further examples, or its blank version. */
export interface EverySheet {
  name: string
  blank: boolean
  sheet: Sheet
}

export interface PaperBridge {
  /** Every form in those of the languages in which it exists. */
  every(languages: readonly DocumentLanguage[]): EverySheet[]
  print(sheets: Sheet[]): Promise<string[]>
  /** Forms with nothing filled in. */
  blank(sheets: Sheet[]): Promise<string[]>
  packet(sheets: Sheet[]): Promise<string>
  /** Joins the files at `parts` into a packet at `packet`: milliseconds from reading to the written file, and pages. */
  assemble(parts: string[], packet: string): Promise<{ ms: number; pageCount: number }>
  /** The sheets of a file as they go to a printer, printed into a PDF instead. */
  sheets(file: string): Promise<string>
  /** What a hostile page could do in the print window. */
  probe(html: string): Promise<{ script: boolean; requests: string[] }>
}

registerScheme()
app.disableHardwareAcceleration()
// The printer gives its window back at rest; this application has no other.
app.on('window-all-closed', () => {})

const at = '2026-11-24T17:00:00.000Z' as Instant
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

void app.whenReady().then(() => {
  const printer = new Printer(printSession(), createPrintWindow)
  const sheets = new SheetPrinter(sheetSession(), process.env.SARB_PAGES ?? '', createPrintWindow)
  const itemsOf = (sheets: Sheet[]) =>
    sheets.map(({ form, language, change }, index) => ({
      form,
      language,
      data: { ...papers[form], ...change },
      number: `D-2026-${String(index + 1).padStart(5, '0')}`,
      caseNumber: (papers[form] as { caseNumber?: string | null }).caseNumber ?? null
    }))
  const factsOf = (sheets: Sheet[]) =>
    sheets.map(
      ({ form, language }, index): FileFacts => ({
        title: form,
        language: tagOf(languagesOf(form, language)[0] ?? 'en'),
        at,
        subject: form,
        seed: `${form} ${index}`,
        keywords: []
      })
    )
  const finish = async (sheets: Sheet[]) => {
    const job = renderJob(itemsOf(sheets))
    return splitJob(new Uint8Array(await printer.print(job)), job, factsOf(sheets))
  }
  const partOf = (bytes: Uint8Array, index: number, title: string): PacketPart => {
    const tab = Math.floor(index / 2) + 1
    return { tab: String(tab), tabTitle: `Tab ${tab}`, title, date: null, own: true, bytes }
  }
  const { tabs: _tabs, pageCount: _count, ...front } = papers['SD-11']
  const bridge: PaperBridge = {
    every: (languages) =>
      formId.options.flatMap((form) =>
        languages
          .filter((language) => languagesOf(form, language)[0] === language)
          .flatMap((language) => [
            { name: '', blank: false, sheet: { form, language } },
            ...(paperVariants[form] ?? []).map(({ name, change }) => ({
              name,
              blank: false,
              sheet: { form, language, change }
            })),
            ...(hasBlank(form) ? [{ name: 'blank', blank: true, sheet: { form, language } }] : [])
          ])
      ),
    print: async (sheets) => (await finish(sheets)).map(({ bytes }) => base64(bytes)),
    async blank(sheets) {
      const files: string[] = []
      for (const [index, { form, language }] of sheets.entries()) {
        const { letterhead, contact } = papers['SD-01']
        const job = renderBlank(form, language, {
          letterhead: letterhead as Letterhead,
          contact: contact as ContactPoint
        })
        const facts = { ...(factsOf(sheets)[index] as FileFacts), language: tagOf(language) }
        const [file] = await splitJob(new Uint8Array(await printer.print(job)), job, [facts])
        files.push(base64(file?.bytes ?? new Uint8Array()))
      }
      return files
    },
    async packet(sheets) {
      const finished = await finish(sheets)
      const parts = finished.map(({ bytes }, index) => partOf(bytes, index, `${sheets[index]?.form} ${index}`))
      return base64((await assemblePacket(parts, { front, at, seed: 'packet' }, (job) => printer.print(job))).bytes)
    },
    async assemble(files, packet) {
      const start = performance.now()
      const parts = await Promise.all(
        files.map(async (file, index) => partOf(new Uint8Array(await readFile(file)), index, `Paper ${index + 1}`))
      )
      const { bytes, pageCount } = await assemblePacket(
        parts,
        { front, at, seed: 'packet', marks: { exhibits: true } },
        (job) => printer.print(job)
      )
      await writeFile(packet, bytes)
      return { ms: performance.now() - start, pageCount }
    },
    sheets: async (file) =>
      base64(
        await sheets.withSheets(new Uint8Array(Buffer.from(file, 'base64')), ({ webContents }) =>
          webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
        )
      ),
    async probe(html) {
      const requests: string[] = []
      const session = printSession()
      session.webRequest.onCompleted((details) => requests.push(details.url))
      session.webRequest.onErrorOccurred((details) => requests.push(`refused ${details.url}`))
      const printed = await printer.print({ html, css: '' })
      return { script: Buffer.from(printed).includes('scripted'), requests }
    }
  }
  Object.assign(globalThis, { paper: bridge })
})
