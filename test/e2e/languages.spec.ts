import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './print/paper'

/** Day and time of the hearing as each family reads them, and the faces beside Source in which its text is set. */
const READS = [
  ['ru', 'вторник, 8 декабря 2026 года', '9:20 утра', 'Страница 1 из', []],
  ['uk', 'вівторок, 8 грудня 2026 року', '9:20 ранку', 'Сторінка 1 з', []],
  ['ar', 'ديسمبر', '9:20', 'صفحة', ['ScheherazadeNew']],
  ['fa', 'دسامبر', '9:20', 'صفحه', ['ScheherazadeNew']],
  ['prs', 'دسمبر', '9:20', '', ['ScheherazadeNew']],
  ['ps', 'دسمبر', '9:20', 'مخ', ['ScheherazadeNew']],
  ['vi', 'Thứ Ba, ngày 8 tháng 12 năm 2026', '9:20 sáng', 'Trang 1 /', []],
  ['hmn', 'Lub Kaum Ob Hlis Hnub 8, 2026', '9:20 teev sawv ntxov', 'Nplooj 1 ntawm', []],
  ['zh-Hant', '2026年12月8日星期二', '上午9:20', '第1頁', ['NotoSansTC']],
  ['zh-Hans', '2026年12月8日星期二', '上午9:20', '第1页', ['NotoSansSC']],
  ['fil', 'Martes, Disyembre 8, 2026', '9:20 ng umaga', 'Pahina 1 ng', []],
  ['hy', '2026 թ. դեկտեմբերի 8, երեքշաբթի', 'առավոտյան 9:20', 'Էջ 1', ['NotoSerifArmenian', 'NotoSansArmenian']],
  ['ko', '2026년 12월 8일 화요일', '오전 9:20', '쪽', ['NotoSansKR']],
  ['pa', '8 ਦਸੰਬਰ 2026', '9:20', '', ['NotoSansGurmukhi']]
] as const

/** Their lines come back in reading order only where poppler lays out the page itself. */
const RTL = new Set<string>(['ar', 'fa', 'prs', 'ps'])

/** Poppler honours ActualText, which shaped scripts need; what it adds for direction is taken off again. */
const plain = (text: string) => text.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ')

test('a notice of hearing reads back in every language, in its own bundled faces', async ({ paper }) => {
  const printed = await paper.print(READS.map(([language]) => ({ form: 'SD-03' as const, language })))
  const folder = mkdtempSync(join(tmpdir(), 'sarb-languages-'))
  for (const [index, [language, date, time, page, faces]] of READS.entries()) {
    await test.step(language, async () => {
      const file = join(folder, `${language}.pdf`)
      writeFileSync(file, printed[index] as Uint8Array)
      const text = plain(
        execFileSync('pdftotext', [...(RTL.has(language) ? [] : ['-raw']), file, '-'], { encoding: 'utf8' })
      )
      for (const words of [date, time, page]) expect(text).toContain(words)
      expect(text).toContain('Tuesday, December 8, 2026')
      expect(text).toContain('The English text governs.')
      // No figure for a digit but the Western ones, and nothing that no face could show.
      expect(text).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9\u0a66-\u0a6f\ufffd]/)
      const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
      const names = fonts.map((line) => (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, ''))
      for (const [at, name] of names.entries()) {
        expect(name).toMatch(/^(SourceS(ans3|erif4)|ScheherazadeNew|Noto(Sans|Serif)(TC|SC|KR|Armenian|Gurmukhi))/)
        expect(fonts[at]).toMatch(/(CID )?TrueType .* yes yes yes/)
      }
      for (const face of faces) {
        expect(names.some((name) => name.startsWith(face) && name.endsWith('-Regular'))).toBe(true)
        expect(names.some((name) => name.startsWith(face) && name.endsWith('-SemiBold'))).toBe(true)
      }
      expect(readFileSync(file).includes('/Type3')).toBe(false)
    })
  }
  rmSync(folder, { recursive: true })
})
