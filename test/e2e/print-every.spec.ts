import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { breachesIn } from '@core/documents/pdf/accessible'
import { expect } from '@playwright/test'
import { documentLanguage, formId } from '@shared/documents/model'
import { papers } from '@test/fixtures/papers'
import type { Sheet } from './print/main'
import { linesOf, marksWithin, openPdf, rulesOf, scaleOf, type Tag, test, textOf } from './print/paper'

/** Below this height, in points from the foot of a page, a heading of a blank has no room for a head and a row under it. */
const ROOM_UNDER_HEADING = 100

/** A page of labels or a worksheet holds no running text; a page of theirs may be nearly empty. */
const SPARSE = new Set(['SD-24', 'SD-39', 'SD-47'])

/** Names of the letterhead and their size in points; in running text they are never larger than the other. */
const HEAD_SIZE = 14
const LARGEST_TEXT = 11
const HEADS = new Set([papers['SD-01'].letterhead.districtName, papers['SD-01'].letterhead.boardName])

const rolesOf = (tag: Tag): string[] => [tag.role ?? '', ...(tag.children ?? []).flatMap(rolesOf)]
const figuresOf = (tag: Tag): Tag[] => [
  ...(tag.role === 'Figure' ? [tag] : []),
  ...(tag.children ?? []).flatMap(figuresOf)
]

test('every form has an example', () => {
  expect(formId.options.filter((form) => !papers[form])).toEqual([])
})

test('every form, example and blank is whole on its pages', async ({ paper }) => {
  test.setTimeout(300_000)
  // English, Spanish, and a script of its own from right to left.
  const sheets = await paper.every(['en', 'es', 'ar'])
  const filled = await paper.print(sheets.filter(({ blank }) => !blank).map(({ sheet }) => sheet))
  const blanks = await paper.blank(sheets.filter(({ blank }) => blank).map(({ sheet }) => sheet))
  const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-papers-'))
  const problems: string[] = []
  for (const { name, blank, sheet } of sheets) {
    const bytes = (blank ? blanks : filled).shift() as Uint8Array
    const what = [sheet.form, sheet.language, name].filter(Boolean).join(' ')
    writeFileSync(join(folder, `${what.replaceAll(' ', '_')}.pdf`), bytes)
    const pdf = await openPdf(bytes)
    expect((await pdf.getOutline())?.length, `${what}: bookmarks`).toBeGreaterThan(0)
    let level = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const [, , width = 612] = page.view
      const tree = (await page.getStructTree()) as Tag
      const content = (await linesOf(page)).filter(({ mark }) => mark !== null)
      const lowest = Math.min(...content.map(({ y }) => y))
      const headings = new Set(marksWithin(tree, ['H1', 'H2', 'H3']))
      for (const { mark, y, text } of content) {
        // Under the heading of a blank there may be nothing but lines to write on.
        if (headings.has(mark ?? '') && (blank ? y < ROOM_UNDER_HEADING : lowest > y - 10))
          problems.push(`${what}: heading at the foot of page ${number}: ${text}`)
      }
      const lines = new Set(content.map(({ y }) => Math.round(y)))
      if (blank) for (const y of await rulesOf(page)) lines.add(y)
      if (!SPARSE.has(sheet.form) && lines.size < 5) problems.push(`${what}: page ${number} holds ${lines.size} lines`)
      // A paper that is wider than its page would shrink all of the job, and the head would be smaller than it is set.
      for (const { text, size } of content)
        if (HEADS.has(text.trim()) && size > LARGEST_TEXT && size < HEAD_SIZE - 0.1)
          problems.push(`${what}: page ${number} is shrunk, ${text} is ${size.toFixed(2)} points`)
      for (const { x } of content)
        if (x > width - 40) problems.push(`${what}: text beyond the margin of page ${number}`)
      for (const role of rolesOf(tree).filter((one) => /^H[1-6]$/.test(one))) {
        const next = Number(role[1])
        if (next > level + 1) problems.push(`${what}: ${role} after H${level}`)
        level = next
      }
      for (const { alt } of figuresOf(tree)) if (!alt) problems.push(`${what}: a picture without words`)
    }
    if ((await scaleOf(pdf)) !== 1)
      problems.push(`${what}: something is wider than the page, and all is printed smaller`)
    for (const { condition, problem } of await breachesIn(bytes)) problems.push(`${what}: ${condition} ${problem}`)
    const { metadata } = await pdf.getMetadata()
    if (!metadata?.getRaw().includes('<pdfuaid:part>1<')) problems.push(`${what}: is not called PDF/UA`)
    if (blank && (await textOf(pdf)).includes('Rivera')) problems.push(`${what}: is not blank`)
  }
  expect(problems).toEqual([])
  const checked = spawnSync('sh', ['-c', 'for f in *.pdf; do qpdf --check "$f" >/dev/null 2>&1 || echo "$f"; done'], {
    cwd: folder,
    encoding: 'utf8'
  })
  if (spawnSync('qpdf', ['--version']).error === undefined) expect(checked.stdout).toBe('')
  rmSync(folder, { recursive: true, force: true })
})

test('no paper in any language is wider than its page', async ({ paper }) => {
  test.setTimeout(300_000)
  const all = await paper.every(documentLanguage.options)
  const problems: string[] = []
  for (const form of formId.options)
    for (const blank of [false, true]) {
      const lot = all.filter((one) => one.sheet.form === form && one.blank === blank).map(({ sheet }) => sheet)
      if (lot.length === 0) continue
      // One paper that is too wide shrinks every paper of its lot.
      const [first] = await (blank ? paper.blank(lot) : paper.print(lot))
      if ((await scaleOf(await openPdf(first as Uint8Array))) !== 1) problems.push(`${form}${blank ? ' blank' : ''}`)
    }
  expect(problems).toEqual([])
})

/** White space, marks of direction and width, private use: what a reader does not see. */
const UNSEEN = /[^\p{L}\p{N}\p{P}\p{S}]/gu

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</article><h1>Another</h1>',
  '{name, plural, other {#}}',
  'O\u2019Brien & S\u00f8n',
  '\u202eevil\u202c name',
  'zero\u200bwidth\u200djoined',
  'a'.repeat(300),
  '\ue000\ue004 marks'
]

test('hostile names are words on the paper and make no document of their own', async ({ paper }) => {
  test.setTimeout(180_000)
  const family = ['SD-01', 'SD-06', 'SD-22', 'SD-45', 'SD-46', 'SD-65', 'SD-80'] as const
  const list = HOSTILE.flatMap((name) =>
    family.map((form): Sheet => {
      const { pupil } = papers[form] as { pupil: Record<string, string> }
      return { form, language: 'en', change: { pupil: { ...pupil, legalName: name, callName: name, school: name } } }
    })
  )
  const printed = await paper.print(list)
  expect(printed).toHaveLength(list.length)
  for (const [index, bytes] of printed.entries()) {
    const name = HOSTILE[Math.floor(index / family.length)] as string
    const pdf = await openPdf(bytes)
    const text = (await textOf(pdf)).replaceAll(UNSEEN, '')
    const plain = name.replaceAll(UNSEEN, '')
    const shown = name.startsWith('\u202e') ? /evil|live/ : null
    if (shown) expect(text).toMatch(shown)
    else expect(text, list[index]?.form).toContain(plain)
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const [, , width = 612] = page.view
      expect(await page.getAnnotations()).toEqual([])
      for (const { x } of await linesOf(page)) expect(x).toBeLessThan(width - 40)
    }
    expect(await pdf.getJSActions()).toBeNull()
  }
})
