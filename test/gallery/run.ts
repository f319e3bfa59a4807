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
try {
  const printed: { name: string; bytes: Uint8Array }[] = []
  for (let start = 0; start < sheets.length; start += 20) {
    const lot = sheets.slice(start, start + 20)
    const filled = await app.print(lot.filter(({ blank }) => !blank).map(({ sheet }) => sheet))
    const blanks = await app.blank(lot.filter(({ blank }) => blank).map(({ sheet }) => sheet))
    const files = lot.map(({ blank }) => (blank ? blanks : filled).shift() as Uint8Array)
    for (const [index, bytes] of files.entries()) {
      const name = lot[index]?.name ?? String(index)
      writeFileSync(join(folder, `${name}.pdf`), bytes)
      printed.push({ name, bytes })
    }
  }
  const { bytes, pages } = await contactSheet(printed)
  writeFileSync(join(folder, 'contact-sheet.pdf'), bytes)
  console.log(`${printed.length} papers, ${pages} pages in out/gallery; contact-sheet.pdf shows them all.`)
} finally {
  await app.app.close()
}
