import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasBlank } from '@core/documents/blank/shapes'
import { languagesOf } from '@core/documents/render'
import { documentLanguage, FORMS, formId } from '@shared/documents/model'
import { paperVariants } from '@test/fixtures/paperVariants'
import type { Sheet } from '../e2e/print/main'
import { Paper, startPrinter } from '../e2e/print/printer'
import { contactSheet } from './contactSheet'

/** Every form in every language it exists in, with its further examples: one PDF each and a contact sheet of all pages. */
const folder = join(import.meta.dirname, '../../out/gallery')
const wanted = process.argv.slice(2)

const sheets = formId.options
  .filter((form) => wanted.length === 0 || wanted.includes(form))
  .flatMap((form) =>
    documentLanguage.options
      .filter((language) => languagesOf(form, language)[0] === language)
      .flatMap((language) =>
        [
          { name: '', change: {} },
          ...(paperVariants[form] ?? []),
          ...(hasBlank(form) ? [{ name: 'blank', change: {} }] : [])
        ].map(({ name, change }) => ({
          blank: name === 'blank',
          name: [form, FORMS[form].title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), language, name]
            .filter(Boolean)
            .join('_'),
          sheet: { form, language, change } satisfies Sheet
        }))
      )
  )

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const app = new Paper(await startPrinter())
const printed: { name: string; bytes: Uint8Array }[] = []
const failed: string[] = []
/** A lot at once; when it cannot be printed, each of its papers alone, so that the bad one is named. */
async function printLot(lot: typeof sheets): Promise<void> {
  try {
    const sheetsOf = (wanted: boolean) => lot.filter(({ blank }) => blank === wanted).map(({ sheet }) => sheet)
    const [toFill, toWrite] = [sheetsOf(false), sheetsOf(true)]
    // A lot may hold only the one or the other, and an empty job has no pages to tell apart.
    const filled = toFill.length > 0 ? await app.print(toFill) : []
    const blanks = toWrite.length > 0 ? await app.blank(toWrite) : []
    for (const { name, blank } of lot) {
      const bytes = (blank ? blanks : filled).shift() as Uint8Array
      writeFileSync(join(folder, `${name}.pdf`), bytes)
      printed.push({ name, bytes })
    }
  } catch (error) {
    const [only] = lot
    if (lot.length > 1) for (const one of lot) await printLot([one])
    else if (only) failed.push(`${only.name}: ${(error as Error).message.split('\n')[0]}`)
  }
}
try {
  for (let start = 0; start < sheets.length; start += 20) await printLot(sheets.slice(start, start + 20))
  const { bytes, pages } = await contactSheet(printed)
  writeFileSync(join(folder, 'contact-sheet.pdf'), bytes)
  console.log(`${printed.length} papers, ${pages} pages in out/gallery; contact-sheet.pdf shows them all.`)
} finally {
  await app.app.close()
}
if (failed.length > 0) {
  console.error(`These could not be printed:\n${failed.join('\n')}`)
  process.exitCode = 1
}
