import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openForReading } from '@core/documents/redact/open'
import type { RouteInput } from '@shared/contract'
import { manifest } from '@shared/court/manifest'
import { runningNumber } from '@shared/documents/numbering'
import { day } from '@shared/kernel/dates'
import { encrypted, foreignPdf, letterWithNames, png, scripted } from '@test/fixtures/foreign'
import { holdsNothingOf } from '@test/fixtures/streams'
import { searchableScan } from '@test/fixtures/unseen'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { courtCase } from './courtCase'
import type { Ladder } from './ladder'
import { desk as commandLine } from './terminal'

const RUNNING = { prefix: 'BK-', start: 101 }
const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-packet-'))
const file = (name: string, bytes: Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { handle: path }
}

/** Where a line of a page begins, in points from its left edge. */
async function leftOf(bytes: Uint8Array, number: number, line: RegExp): Promise<number> {
  const { items } = await (await (await openForReading(bytes)).getPage(number)).getTextContent()
  const found = items.find((item) => 'str' in item && line.test(item.str))
  return found && 'str' in found ? Number(found.transform[4]) : Number.NaN
}

async function textOf(bytes: Uint8Array, number: number): Promise<string> {
  const { items } = await (await (await openForReading(bytes)).getPage(number)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

/** Printed number of the first page of each paper, in the order of its bookmark. */
async function firstPagesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openForReading(bytes)
  const labels = await pdf.getPageLabels()
  const marks = (await pdf.getOutline()).slice(1).flatMap(({ items }) => items)
  return Promise.all(
    marks.map(async ({ dest }) => {
      const page = await pdf.getPageIndex((dest as [never])[0])
      return labels?.[page] ?? String(page + 1)
    })
  )
}

const labelsOf = async (bytes: Uint8Array) => (await openForReading(bytes)).getPageLabels()

describe('a packet with files from outside', () => {
  let desk: Ladder
  let referralId: string
  let exhibitId: string

  beforeAll(async () => {
    const made = await courtCase()
    desk = made.desk
    referralId = made.referralId
  }, 60_000)
  afterAll(() => desk.session.close())

  const plan = () => desk.ask('court.packet', { referralId })
  const issue = async (how: RouteInput<'court.issuePacket'>['how'] = { as: 'new' }) => {
    const measured = await desk.ask('court.measurePacket', { referralId, how })
    const { document } = await desk.ask('court.issuePacket', { referralId, means: 'personal', how })
    const { bytes } = await desk.ask('documents.get', { id: document.id })
    // What was shown before it went out is what went out: the pages to the number, the size nearly.
    expect(measured.pages).toBe(document.pageCount)
    expect(measured.papers.map(({ from }) => from)).toEqual(await firstPagesOf(bytes))
    expect(measured.papers.reduce((sum, { pages }) => sum + pages, measured.front)).toBe(document.pageCount)
    const estimated = measured.papers.reduce((sum, paper) => sum + paper.bytes, measured.frontBytes)
    expect(Math.abs(estimated - bytes.length) / bytes.length).toBeLessThan(0.5)
    return bytes
  }
  const details = { tab: 'providers', title: 'Letter of the clinic', datedOn: null, source: 'Alder Family Clinic' }

  test('a file is looked at, then added with title, source and pages; its original stays', async () => {
    const letter = file('letter.pdf', await letterWithNames())
    const seen = await desk.ask('court.readFile', { referralId, file: letter })
    expect(seen).toMatchObject({ name: 'letter.pdf', pageCount: 2 })
    expect(seen.unseen.map(({ kind, page }) => [kind, page])).toEqual([['hidden', 1]])
    const { exhibit } = await desk.ask('court.addExhibit', { ...details, referralId, file: letter, from: 1, to: 2 })
    exhibitId = exhibit.id
    expect(exhibit).toMatchObject({ kind: 'pdf', pageCount: 2, fileName: 'letter.pdf' })
    expect(exhibit.unseen).toMatchObject([{ kind: 'hidden', pages: 1, kept: false }])
    const out = await desk.ask('court.paper', { referralId, paperId: exhibitId, original: false })
    expect(await textOf(out.bytes, 1)).not.toContain('unseen')
    const { tabs } = await plan()
    expect(tabs.find(({ id }) => id === 'providers')?.papers).toMatchObject([
      { id: exhibitId, kind: 'exhibit', title: 'Letter of the clinic', source: 'Alder Family Clinic', included: true }
    ])
  })

  test('what cannot be taken in is refused by name and leaves nothing', async () => {
    const before = (await plan()).tabs
    const locked = file('locked.pdf', await encrypted())
    expect(
      await desk.request('court.addExhibit', { ...details, referralId, file: locked, from: 1, to: 1 })
    ).toMatchObject({
      error: {
        code: 'refused-file',
        message: expect.stringContaining('“locked.pdf” was not taken in: it is encrypted')
      }
    })
    const short = file('short.pdf', await scripted())
    expect(
      await desk.request('court.addExhibit', { ...details, referralId, file: short, from: 1, to: 9 })
    ).toMatchObject({
      error: { code: 'invalid' }
    })
    expect(
      await desk.request('court.readFile', { referralId, file: { handle: join(folder, 'gone.pdf') } })
    ).toMatchObject({
      error: { code: 'file-problem' }
    })
    expect((await plan()).tabs).toEqual(before)
  })

  test('the scanner’s folder: newest first, no name outside of it', async () => {
    expect(await desk.ask('court.scans', {})).toBeNull()
    const scanner = join(folder, 'scanner')
    mkdirSync(scanner)
    writeFileSync(join(scanner, 'scan1.png'), png(20, 30, [9, 9, 9]))
    writeFileSync(join(scanner, 'notes.txt'), 'x')
    desk.host.chooseFolder = async () => ({ handle: scanner, name: 'scanner' })
    expect(await desk.ask('court.chooseScanner', {})).toEqual({ folder: 'scanner' })
    expect((await desk.ask('court.scans', {}))?.files.map(({ name }) => name)).toEqual(['scan1.png'])
    expect(await desk.ask('court.readFile', { referralId, file: { scan: 'scan1.png' } })).toMatchObject({
      pageCount: 1
    })
    expect(await desk.request('court.readFile', { referralId, file: { scan: '../letter.pdf' } })).toMatchObject({
      error: { code: 'not-found' }
    })
  })

  test('redaction: the copy that goes out lacks it, the archive keeps it, the log says why', async () => {
    const [mark] = (await desk.ask('court.namesOfOthers', { referralId, paperId: exhibitId })).flatMap(
      ({ marks }) => marks
    )
    expect(mark).toBeUndefined()
    const { bytes } = await desk.ask('court.paper', { referralId, paperId: exhibitId, original: true })
    expect(await textOf(bytes, 1)).toContain('Dolores Quimby')
    const area = { page: 1, x: 0.2, y: 0.25, width: 0.6, height: 0.2, reason: 'Another pupil (EC 49076)' }
    await desk.ask('court.redact', { referralId, paperId: exhibitId, marks: [area] })
    const packet = await issue()
    const pages = (await openForReading(packet)).numPages
    for (let number = 1; number <= pages; number++) expect(await textOf(packet, number)).not.toContain('Quimby')
    const after = await plan()
    expect(after.redactions).toMatchObject([{ areas: 1, reasons: ['Another pupil (EC 49076)'], withdrawnAt: null }])
    expect(after.tabs.find(({ id }) => id === 'providers')?.papers[0]?.removedAreas).toBe(1)
    const original = await desk.ask('court.paper', { referralId, paperId: exhibitId, original: true })
    expect(await textOf(original.bytes, 1)).toContain('Quimby')
    expect(original.marks).toEqual([area])
  })

  test('names of other pupils of the desk are found, in either order; the pupil’s own is not', async () => {
    const { rows } = await desk.ask('pupils.list', {})
    const other = await desk.ask('pupils.get', { id: rows.find(({ localId }) => localId === '1002')?.id ?? '' })
    const own = await desk.ask('pupils.get', { id: rows.find(({ localId }) => localId === '1001')?.id ?? '' })
    const words = [
      `with ${other.firstName} ${other.lastName} at noon`,
      `${other.lastName}, ${other.firstName} was late`,
      `and ${own.firstName} ${own.lastName} came`
    ]
    const note = file(
      'note.pdf',
      await foreignPdf(1, async (doc) => {
        const font = await doc.embedFont(StandardFonts.Helvetica)
        words.forEach((text, at) => {
          doc.getPage(0).drawText(text, { x: 72, y: 500 - at * 30, size: 12, font })
        })
      })
    )
    const { exhibit } = await desk.ask('court.addExhibit', { ...details, referralId, file: note, from: 1, to: 1 })
    const names = await desk.ask('court.namesOfOthers', { referralId, paperId: exhibit.id })
    expect(names.map(({ name }) => name)).toEqual(Array(2).fill(`${other.lastName}, ${other.firstName}`))
    const marks = names.flatMap((one) => one.marks.map((mark) => ({ ...mark, reason: 'Another pupil (EC 49076)' })))
    await desk.ask('court.redact', { referralId, paperId: exhibit.id, marks })
    const { bytes } = await desk.ask('court.paper', { referralId, paperId: exhibit.id, original: false })
    const text = await textOf(bytes, 1)
    expect(text).not.toContain(other.lastName)
    expect(text).toContain(own.lastName)
    await desk.ask('court.withdrawRedaction', { referralId, paperId: exhibit.id })
    const back = await desk.ask('court.paper', { referralId, paperId: exhibit.id, original: false })
    expect(await textOf(back.bytes, 1)).toContain(other.lastName)
    await desk.ask('court.removeExhibit', { exhibitId: exhibit.id })
  })

  test('a scan whose search text stays behind still tells where another pupil is named', async () => {
    const { rows } = await desk.ask('pupils.list', {})
    const other = await desk.ask('pupils.get', { id: rows.find(({ localId }) => localId === '1002')?.id ?? '' })
    const scan = file('scan.pdf', await searchableScan([`with ${other.firstName} ${other.lastName} at noon`]))
    const name = `${other.lastName}, ${other.firstName}`
    expect((await desk.ask('court.readFile', { referralId, file: scan })).unseen).toMatchObject([
      { kind: 'search', page: 1, words: 5, names: [name] }
    ])
    const input = { ...details, referralId, file: scan, from: 1, to: 1 }
    const { exhibit } = await desk.ask('court.addExhibit', input)
    const out = () => desk.ask('court.paper', { referralId, paperId: exhibit.id, original: false })
    await holdsNothingOf((await out()).bytes, [other.lastName])
    const [found] = await desk.ask('court.namesOfOthers', { referralId, paperId: exhibit.id })
    expect(found).toMatchObject({ name, marks: [{ page: 1 }] })
    const kept = await desk.ask('court.addExhibit', { ...input, keep: ['search'] })
    expect(kept.exhibit).toMatchObject({
      unseen: [{ kind: 'search', kept: true }],
      notes: [expect.stringMatching(/^Kept: search text/)]
    })
    for (const { id } of [exhibit, kept.exhibit]) await desk.ask('court.removeExhibit', { exhibitId: id })
  })

  test('a second preview with nothing changed gives the same bytes; stamps and numbers stand on every page', async () => {
    const options = {
      exhibits: true,
      exhibitPlace: 'left' as const,
      coverSheets: false,
      running: { prefix: 'SARB-', start: 100, place: 'left' as const },
      grey: true
    }
    await desk.ask('court.setOptions', { referralId, options })
    const preview = () => desk.ask('court.previewPacket', { referralId, how: { as: 'new' } })
    const first = await preview()
    expect((await preview()).bytes).toEqual(first.bytes)
    expect(await textOf(first.bytes, 1)).toContain('SARB-000100')
    const last = await textOf(first.bytes, first.pageCount)
    expect(last).toContain(`SARB-${String(99 + first.pageCount).padStart(6, '0')}`)
    expect(last).toMatch(/Exhibit \d+-\d/)
    expect(await leftOf(first.bytes, first.pageCount, /^Exhibit/)).toBeCloseTo(36, 0)
    const running = { ...RUNNING, place: 'middle' as const }
    const plain = { exhibits: true, coverSheets: false, running, grey: false }
    await desk.ask('court.setOptions', { referralId, options: plain })
    const again = await preview()
    expect(await leftOf(again.bytes, again.pageCount, /^Exhibit/)).toBeGreaterThan(400)
  })

  test('a late paper keeps every served number: with letters in its tab, or at the end', async () => {
    const served = await issue()
    const before = (await labelsOf(served)) ?? []
    expect(
      await desk.request('court.issuePacket', { referralId, means: 'personal', how: { as: 'continue', where: 'tab' } })
    ).toMatchObject({
      error: { code: 'not-allowed', message: expect.stringContaining('Nothing is new') }
    })
    const scan = file('scan.png', png(85, 110, [200, 200, 200]))
    const late = {
      ...details,
      tab: 'notices',
      title: 'Envelope returned',
      source: 'Post office',
      referralId,
      file: scan,
      from: 1,
      to: 1
    }
    await desk.ask('court.addExhibit', late)
    expect((await plan()).late).toBe(1)
    const inTab = await issue({ as: 'continue', where: 'tab' })
    const labels = (await labelsOf(inTab)) ?? []
    const lettered = labels.filter((label) => /[A-Z]$/.test(label))
    expect(lettered).toHaveLength(1)
    expect(labels.filter((label) => !/[A-Z]$/.test(label))).toEqual(before)
    for (const [at, label] of labels.entries()) {
      const text = await textOf(inTab, at + 1)
      expect(text.split(' ')).toContain(label)
      // So does the office's own number: what was served as BK-000147 is not another page now.
      expect(text).toContain(runningNumber(label, RUNNING))
      if (!/[A-Z]$/.test(label) && Number(label) > 1) {
        const old = await textOf(served, before.indexOf(label) + 1)
        expect(text).toBe(old)
      }
    }
    const kept = await plan()
    expect(kept.packets[0]).toMatchObject({
      version: 3,
      changes: ['Added: Envelope returned'],
      continues: kept.packets[1]?.document.number
    })
    expect(kept.late).toBe(0)
    const jobs = desk.host.printed.length
    const { papers, pages } = await desk.ask('court.measurePacket', { referralId, how: { as: 'new' } })
    expect(papers.map(({ from }) => from).filter((from) => /[A-Z]$/.test(from))).toEqual(lettered)
    expect([pages, desk.host.printed.length]).toEqual([labels.length, jobs])
    await desk.ask('court.addExhibit', { ...late, title: 'Second envelope' })
    const atEnd = await issue({ as: 'continue', where: 'end' })
    expect((await labelsOf(atEnd))?.at(-1)).toBe(String(before.length + 1))
    expect(await desk.ask('vault.verify', {})).toMatchObject({ integrity: 'ok', orphans: 0, audit: { firstBad: null } })
  })

  test('witness list, chronology and proof of service go into the packet', async () => {
    await desk.ask('court.issueWitnesses', { referralId })
    expect(desk.host.printed.at(-1)?.html).toContain('Chair of the board')
    await desk.ask('court.issueChronology', { referralId })
    expect(desk.host.printed.at(-1)?.html).toMatch(/D-2026-\d{5}/)
    // In order within a day, with the record that says it; no note of the district's own, nothing said to the family.
    const chronology = (desk.host.printed.at(-1)?.html ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    const at = (words: string) => chronology.indexOf(words)
    expect(at('Notice of hearing issued')).toBeGreaterThan(0)
    expect(at('Notice of hearing delivered')).toBeGreaterThan(at('Notice of hearing issued'))
    expect(at('Proof of service issued')).toBeGreaterThan(at('Notice of referral delivered'))
    expect(chronology).toMatch(
      /Truancy report 1 \(EC 48260\(a\)\) Without valid excuse: [^;]+; [^;]+; .+? attendance record/
    )
    expect(chronology).toMatch(
      /Hearing: Directives issued (?:Next: \w+ \d+, \d{4} )?D-2026-\d{5}|Hearing: .+? record of the case/
    )
    for (const words of ['Your child', 'held back', 'Heard by the board', 'Identity and enrollment issued']) {
      expect(chronology).not.toContain(words)
    }
    const [latest] = (await plan()).packets
    const packetId = latest?.id ?? ''
    expect(
      await desk.request('court.provePacket', { packetId, server: 'Dana Whitfield', servedOn: day('2026-01-01') })
    ).toMatchObject({ error: { code: 'invalid' } })
    await desk.ask('court.provePacket', {
      packetId,
      server: 'Dana Whitfield',
      servedOn: latest?.document.issuedOn ?? day('2027-01-20')
    })
    const { tabs } = await plan()
    expect(tabs.find(({ id }) => id === 'witnesses')?.papers.map(({ form }) => form)).toEqual(['SD-60'])
    expect(tabs.find(({ id }) => id === 'chronology')?.papers.map(({ form }) => form)).toEqual(['SD-61', 'SD-04'])
  })

  test('encrypted with AES-256: it opens with the passphrase only', async () => {
    const drive = join(folder, 'locked')
    mkdirSync(drive)
    desk.host.chooseFolder = async () => ({ handle: drive, name: 'locked' })
    const packetId = (await plan()).packets[0]?.id ?? ''
    const made = await desk.ask('court.exportPacket', { packetId, passphrase: 'quiet harbor at noon', limit: null })
    const name = made?.files.find((one) => one.name.endsWith('.pdf'))?.name ?? ''
    const bytes = new Uint8Array(readFileSync(join(drive, made?.folder ?? '', name)))
    await expect(PDFDocument.load(bytes)).rejects.toThrow(/encrypted/)
    const path = join(drive, made?.folder ?? '', name)
    const shown = spawnSync('qpdf', ['--password=quiet harbor at noon', '--show-encryption', path], {
      encoding: 'utf8'
    })
    expect(shown.stdout).toMatch(/R = 6/)
    expect(shown.stdout).toMatch(/extract for accessibility: allowed/)
    expect(shown.stdout).toMatch(/AESv3/)
    const opened = await PDFDocument.load(bytes, { password: 'quiet harbor at noon' })
    expect(opened.getPageCount()).toBeGreaterThan(3)
    const asked = ['--password=quiet harbor at noon', '--show-encryption', join(drive, made?.folder ?? '', name)]
    expect(spawnSync('qpdf', asked, { encoding: 'utf8' }).stdout).toContain('AESv3')
  })

  test('a drive that was pulled out meanwhile: said, and no folder in its place', async () => {
    const gone = join(folder, 'pulled', 'out')
    desk.host.chooseFolder = async () => ({ handle: gone, name: 'out' })
    const packetId = (await plan()).packets[0]?.id ?? ''
    expect(await desk.request('court.exportPacket', { packetId, passphrase: null, limit: null })).toMatchObject({
      error: { code: 'file-problem', message: expect.stringContaining('Nothing half-written was left there') }
    })
    expect(existsSync(join(folder, 'pulled'))).toBe(false)
  })

  test('exported, read back, and verified from the command line; one changed byte is found', async () => {
    const drive = join(folder, 'drive')
    mkdirSync(drive)
    desk.host.chooseFolder = async () => ({ handle: drive, name: 'drive' })
    const packetId = (await plan()).packets[0]?.id ?? ''
    const first = await desk.ask('court.exportPacket', { packetId, passphrase: null, limit: null })
    const again = await desk.ask('court.exportPacket', { packetId, passphrase: null, limit: null })
    const [one = '', two = ''] = [first?.folder, again?.folder].map((name) => join(drive, name ?? ''))
    for (const name of readdirSync(one)) expect(readFileSync(join(one, name))).toEqual(readFileSync(join(two, name)))
    const list = manifest.parse(JSON.parse(readFileSync(join(one, 'manifest.json'), 'utf8')))
    expect(list.parts.some(({ redacted }) => redacted)).toBe(true)
    expect(list.parts.flatMap(({ unseen }) => unseen ?? [])).toMatchObject([{ kind: 'hidden', pages: 1, kept: false }])
    expect(readFileSync(join(one, 'manifest.json'), 'utf8')).not.toMatch(/Rivera|Mateo|Clinic/)
    const pdf = join(one, list.files[0]?.name ?? '')

    const sound = spawnSync('qpdf', ['--check', pdf], { encoding: 'utf8' })
    expect(sound.status, sound.stdout + sound.stderr).toBe(0)
    desk.session.close()
    const verify = () => commandLine(['packet', 'verify', pdf, '--data', desk.folder])
    const whole = await verify()
    expect(whole.code, whole.out + whole.said).toBe(0)
    expect(whole.out).not.toContain('DIFFERS')
    expect(whole.out).toContain(`same     ${list.bundle?.name} beside it`)
    const zip = join(one, list.bundle?.name ?? '')
    const papers = readFileSync(zip)
    writeFileSync(zip, papers.subarray(0, papers.length - 1))
    expect(await verify()).toMatchObject({
      code: 1,
      out: expect.stringContaining(`DIFFERS  ${list.bundle?.name} beside it`)
    })
    rmSync(zip)
    expect(await verify()).toMatchObject({
      code: 0,
      out: expect.stringContaining('is not beside it and was not checked')
    })
    const bytes = readFileSync(pdf)
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
    writeFileSync(pdf, bytes)
    expect(await verify()).toMatchObject({
      code: 1,
      out: expect.stringContaining('DIFFERS  the file and the manifest')
    })
    expect(existsSync(`${one}.partial`)).toBe(false)
  })
})
