import { breachesIn } from '@core/documents/pdf/accessible'
import { expect } from '@playwright/test'
import { type PDFDict, PDFDocument, PDFName, type PDFObject } from 'pdf-lib'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { linesOf, marksWithin, openPdf, type Tag, test, textOf } from './print/paper'

const FAMILY = ['SD-01', 'SD-02', 'SD-03', 'SD-06', 'SD-31', 'SD-37'] as const
const OF_THE_DAY = ['SD-30', 'SD-32', 'SD-33', 'SD-34', 'SD-35', 'SD-36', 'SD-38', 'SD-39', 'SD-42'] as const
const OTHERS = ['SD-04', 'SD-05', 'SD-07', 'SD-08', 'SD-09', 'SD-10', 'SD-12', 'SD-13', ...OF_THE_DAY] as const
const SHEETS = [
  ...FAMILY.flatMap((form) => [
    { form, language: 'en' as const },
    { form, language: 'es' as const }
  ]),
  ...OTHERS.map((form) => ({ form, language: 'en' as const }))
]

/** Exact words that each paper must give back when it is read. */
const READS: Record<string, string[]> = {
  'SD-01 en': ['September 15, 2026', 'Page 1 of 2', 'You are obligated to compel'],
  'SD-01 es': [
    '15 de septiembre de 2026',
    'Página 1 de 4',
    'Prevalece el texto en inglés',
    'English copy · Page 4 of 4'
  ],
  // `card left`: a ligature would swallow letters.
  'SD-02 en': ['19 of 66 schooldays as of November 20, 2026', 'Case AC-2026-031', 'card left'],
  'SD-02 es': ['19 de 66 días de clase hasta el 20 de noviembre de 2026'],
  'SD-03 en': ['Tuesday, December 8, 2026', '9:20 AM', 'Friday, December 4, 2026'],
  'SD-03 es': ['martes, 8 de diciembre de 2026', '9:20 a.m.', 'Lucía Rivera Maldonado'],
  'SD-04 en': ['9407 1118 9956 0000 1234 56', 'under penalty of perjury'],
  'SD-05 en': ['AC-2026-033', 'Amina Barzai'],
  'SD-06 en': ['January 26, 2027', '9:40 AM', 'Chose not to sign. Witness: Samuel Tran', '$500'],
  'SD-06 es': ['26 de enero de 2027', 'Decidió no firmar. Testigo: Samuel Tran', '$500'],
  'SD-07 en': ['9:24 AM to 9:51 AM', '4 for, 0 against, 0 abstained, 1 recused'],
  'SD-08 en': ['Certificate of the custodian of records', 'October 14, 2026', '28.7'],
  'SD-09 en': ['Determined on January 26, 2027.', '77 Canal Way, Port Linden'],
  'SD-10 en': ['K7QF', 'T2GK'],
  'SD-12 en': ['Nothing on record', 'Call again', 'Education Code 48262'],
  'SD-13 en': ['attendance considered on November 10, 2026', '77 Canal Way', 'holds education rights'],
  'SD-30 en': ['County board of education, August 11, 2026', 'My copy of a packet is numbered'],
  'SD-31 en': ['Page 1 of 1', 'The directives are the board’s'],
  'SD-31 es': ['Página 1 de 2', 'Prevalece el texto en inglés'],
  'SD-32 en': ['9:20 AM Rivera, Mateo', 'F9', 'Page 1 of 4'],
  'SD-33 en': ['19', 'Samuel Tran', 'Home visit', 'D-2026-00007'],
  'SD-34 en': ['Lucía Rivera Maldonado', 'no telephone on record', 'left a message, Dec 2'],
  'SD-35 en': ['Tuesday, January 12, 2027', 'your attendance only', 'Proof of personal service'],
  'SD-36 en': ['3 cases: 2 heard, 1 no-show', 'Fennel Youth Center', 'December 18, 2026'],
  'SD-37 en': ['Tuesday, January 12, 2027', 'we hope you are well'],
  'SD-37 es': ['martes, 12 de enero de 2027', 'esperamos que estén bien'],
  'SD-38 en': ['19 pupils in all', 'Buses come late'],
  'SD-39 en': ['martes, 8 de diciembre de 2026', 'Tuesday, December 8, 2026'],
  'SD-42 en': ['thank you for coming', 'The English text governs', 'Call the parent on each absence.']
}

/** Names of the fonts in a file, without their subset tags. */
async function fontsOf(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const names = new Set<string>()
  for (const [, object] of context.enumerateIndirectObjects()) {
    const get = (object as PDFObject & { get?: PDFDict['get'] }).get
    if (typeof get !== 'function' || !('entries' in object)) continue
    const dict = object as PDFDict
    if (dict.get(PDFName.of('Type')) === PDFName.of('Font')) {
      names.add(String(dict.get(PDFName.of('BaseFont'))).replace(/^\/([A-Z]{6}\+)?/, ''))
    }
  }
  return [...names].sort()
}

test('every form prints as one job, and each paper reads back', async ({ paper }) => {
  const printed = await paper.print(SHEETS)
  expect(printed).toHaveLength(SHEETS.length)
  for (const [index, { form, language }] of SHEETS.entries()) {
    await test.step(`${form} ${language}`, async () => {
      const bytes = printed[index] as Uint8Array
      const pdf = await openPdf(bytes)
      const text = await textOf(pdf)
      for (const words of READS[`${form} ${language}`] ?? ['']) expect(text).toContain(words)

      for (const name of await fontsOf(bytes))
        expect(name).toMatch(/^SourceS(ans3|erif4)[A-Za-z]*-(Regular|SemiBold|It(alic)?)$/)

      const outline = await pdf.getOutline()
      expect(outline.length).toBe(FAMILY.includes(form as 'SD-01') && language === 'es' ? 2 : 1)
      expect((await pdf.getMetadata()).info).toMatchObject({ Language: language === 'es' ? 'es-US' : 'en-US' })

      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number)
        expect(page.view).toEqual([0, 0, 612, 792])
        const lines = await linesOf(page)
        const tree = (await page.getStructTree()) as Tag
        // Chromium 130 leaves the marks of lists outside of the tags.
        const artifacts = lines.filter(({ mark, text: words }) => mark === null && !/^(\d+\.|[•◦])$/.test(words.trim()))
        // What is stamped is no content; everything else is tagged and keeps clear of the foot.
        expect(artifacts.length).toBeGreaterThanOrEqual(2)
        for (const { y } of artifacts) expect(y).toBeLessThan(48)
        const content = lines.filter(({ mark }) => mark !== null)
        const lowest = Math.min(...content.map(({ y }) => y))
        expect(lowest).toBeGreaterThan(60)
        const headings = new Set(marksWithin(tree, ['H1', 'H2', 'H3']))
        for (const heading of content.filter(({ mark }) => headings.has(mark ?? ''))) {
          expect(lowest, `a heading at the foot of page ${number}: ${heading.text}`).toBeLessThan(heading.y - 10)
        }
      }
    })
  }
})

test('the address stands in the window of a no. 10 envelope', async ({ paper }) => {
  const [bytes] = await paper.print([
    {
      form: 'SD-01',
      language: 'en',
      change: {
        addressee: {
          name: 'Maximiliana Wolfeschlegelstein-Hausenbergerdorff',
          addressLines: ['c/o Somebody Else', '12345 Very Long Boulevard Northeast, Apt. 1204', 'Alder Creek, CA 95999']
        }
      }
    }
  ])
  const lines = await linesOf(await (await openPdf(bytes as Uint8Array)).getPage(1))
  const inches = (text: string) => {
    const line = lines.find((one) => one.text.startsWith(text))
    return { x: (line?.x ?? 0) / 72, fromTop: (792 - (line?.y ?? 0)) / 72 }
  }
  expect(inches('Maximiliana').fromTop).toBeGreaterThan(2.05)
  expect(inches('Alder Creek, CA').fromTop).toBeGreaterThan(0)
  const last = lines.filter(({ text, y }) => text.startsWith('Alder Creek, CA') && y < 660)[0]
  expect((792 - (last?.y ?? 0)) / 72).toBeLessThan(3.15)
  expect(inches('Maximiliana').x).toBeGreaterThan(0.9)
})

test('long names, many directives and three parents still lay out', async ({ paper }) => {
  const directives = Array.from({ length: 40 }, (_, index) => ({
    number: index + 1,
    to: (['pupil', 'parent', 'school', 'agency'] as const)[index % 4],
    toName: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(3).trim(),
    text: {
      en: `Directive ${index + 1}: ${'comes to school on time and stays all day; '.repeat(1 + (index % 5))}`,
      es: null
    },
    due: index % 3 ? null : '2027-01-29',
    evidence: { en: 'x'.repeat(120) },
    provider: null,
    monitor: null
  }))
  const [bytes] = await paper.print([{ form: 'SD-06', language: 'es', change: { directives } }])
  const pdf = await openPdf(bytes as Uint8Array)
  const text = await textOf(pdf)
  for (let number = 1; number <= 40; number++) expect(text).toContain(`Directive ${number}:`)
  for (let number = 1; number <= pdf.numPages; number++) {
    for (const { x } of await linesOf(await pdf.getPage(number))) expect(x).toBeLessThan(612 - 60)
  }
})

test('the page that is printed runs no script and reaches nothing', async ({ paper }) => {
  const { script, requests } = await paper.probe(
    `<!doctype html><html><head><script>document.title='scripted'</script></head><body onload="document.title='scripted'"><h1>x</h1><img src="https://127.0.0.1:9/a.png"><img src="file:///etc/passwd"><iframe src="app://sarb/"></iframe></body></html>`
  )
  expect(script).toBe(false)
  expect(requests.filter((url) => !url.startsWith('refused ') && !url.startsWith('app://print/'))).toEqual([])
})

test('a packet printed and joined by the application has true numbers, links and bookmarks', async ({ paper }) => {
  const sheets = Array.from({ length: 12 }, (_, index) => ({
    form: (['SD-01', 'SD-04', 'SD-03'] as const)[index % 3] as 'SD-01',
    language: (index % 2 ? 'es' : 'en') as 'en' | 'es'
  }))
  const packet = await paper.packet(sheets)
  expect(await breachesIn(packet)).toEqual([])
  const pdf = await openPdf(packet)
  const index = [2, 3].map((number) => pdf.getPage(number))
  const links = (await Promise.all(index.map(async (page) => (await page).getAnnotations()))).flat()
  expect(links).toHaveLength(12)
  const outline = await pdf.getOutline()
  expect(outline).toHaveLength(7)
  for (const [at, link] of links.entries()) {
    const target = (await pdf.getPageIndex(link.dest[0])) + 1
    const lines = await linesOf(await pdf.getPage(target))
    const printed = lines.filter(({ mark }) => mark === null).sort((a, b) => a.y - b.y)[0]
    expect(printed?.text).toBe(String(target))
    const form = sheets[at]?.form as string
    expect(lines.some(({ text }) => text.startsWith(form))).toBe(true)
  }
})

test('the sheets that go to a printer are the frozen pages, one picture each', async ({ paper }) => {
  const [file] = await paper.print([{ form: 'SD-08', language: 'en' }])
  const pages = (await openPdf(file as Uint8Array)).numPages
  const sheets = await openPdf(await paper.sheets(file as Uint8Array))
  expect(sheets.numPages).toBe(pages)
  for (let number = 1; number <= pages; number++) {
    const page = await sheets.getPage(number)
    expect(page.view).toEqual([0, 0, 612, 792])
    const { fnArray } = await page.getOperatorList()
    expect(fnArray.filter((operation) => operation === OPS.paintImageXObject)).toHaveLength(1)
  }
})
