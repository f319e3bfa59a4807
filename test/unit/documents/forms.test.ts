import { citesIn } from '@core/documents/cites'
import { catalogues } from '@core/documents/messages'
import { languagesOf, renderJob, renderSection } from '@core/documents/render'
import { STATUTORY } from '@core/documents/statutory'
import { formData } from '@shared/documents/forms'
import { type DocumentLanguage, documentLanguage, FORMS, formId, paperLanguage } from '@shared/documents/model'
import { day } from '@shared/kernel/dates'
import { repealedStatementsIn } from '@shared/law/repealed'
import { isInForce, isSectionCite, type SectionCite } from '@shared/law/sections'
import { papers } from '@test/fixtures/papers'
import { untied } from '@test/fixtures/untied'
import { describe, expect, test } from 'vitest'

const printed = formId.options.flatMap((form) =>
  (FORMS[form].readers === 'family' ? documentLanguage.options : (['en'] as const)).map((language) => ({
    form,
    language
  }))
)

const html = (form: (typeof printed)[number]['form'], language: DocumentLanguage) =>
  untied(renderSection(form, language, formData[form].parse(papers[form]) as never))

/** Text as a reader sees it. */
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')

test.each(printed)(
  '$form in $language holds nothing repealed or threatening and cites only law in force',
  ({ form, language }) => {
    const text = textOf(html(form, language))
    expect(text.length).toBeGreaterThan(200)
    expect(repealedStatementsIn(text)).toEqual([])
    expect(text).not.toMatch(/misdemeanor|270\.1|driving|licen[cs]e|accompany your child|social security|SSN|arrest/i)
    for (const cite of citesIn(text)) expect(isSectionCite(cite) && isInForce(cite, day('2026-11-24')), cite).toBe(true)
  }
)

test.each(printed.filter(({ language }) => catalogues[language].direction === 'rtl'))(
  '$form in $language: a line that begins with a name in Latin letters still runs from right to left',
  ({ form, language }) => {
    for (const [line] of html(form, language).matchAll(/<bdi[^>]*>[^<]*\u2068[^<]*/g)) {
      expect(line).toMatch(/^<bdi dir="rtl">/)
    }
  }
)

test('the papers of the board and the court do cite law', () => {
  expect(citesIn(textOf(html('SD-06', 'en')))).toEqual(
    expect.arrayContaining(['EC 48263(b)', 'EC 48263.5', 'WIC 601.2', 'EC 48291', 'EC 48293'])
  )
  expect(citesIn(textOf(html('SD-06', 'es')))).toEqual(expect.arrayContaining(['EC 48263.5', 'WIC 601.2']))
})

describe('what the law asks for is on the paper', () => {
  const wanted = STATUTORY.flatMap((paragraph) =>
    (FORMS[paragraph.form].readers === 'family'
      ? documentLanguage.options.filter((one) => languagesOf(paragraph.form, one)[0] === one)
      : (['en'] as const)
    ).map((language) => ({
      ...paragraph,
      language
    }))
  )
  test.each(wanted)('$form $key ($section) in $language', ({ form, key, section, language, since }) => {
    expect(isInForce(section as SectionCite, day('2026-11-24'))).toBe(true)
    expect(since <= '2026-11-24').toBe(true)
    expect(html(form, language)).toContain(`data-law="${section}"`)
    // The fixed words before the first value of the message stand on the paper.
    const words =
      (catalogues[language].messages[key] ?? '')
        .split(/\{[^}]*\}/)
        .sort((a, b) => b.length - a.length)[0]
        ?.trim() ?? ''
    expect(words.length).toBeGreaterThan(5)
    expect(textOf(html(form, language))).toContain(words.replace(/\s+/g, ' '))
  })

  test('the first notification has all seven items', () => {
    const sections = new Set([...html('SD-01', 'es').matchAll(/data-law="([^"]+)"/g)].map(([, cite]) => cite))
    expect([...sections].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((item) => `EC 48260.5(${item})`))
  })

  test('the notice of referral names the board, its address, the reason and who is required to come', () => {
    const text = textOf(html('SD-02', 'en'))
    for (const part of [
      'Alder Creek School Attendance Review Board',
      '2400 Quarry Road, Suite 110, Alder Creek, CA 95999',
      'September 24, 2026',
      '19 of 66 schooldays as of November 20, 2026',
      'You and Mateo, along with Marcus Chen'
    ]) {
      expect(text).toContain(part)
    }
  })
})

describe('a family’s paper', () => {
  test('in Spanish is followed by its English copy, each with its language, and says that nobody reviewed it', () => {
    const job = renderJob([
      { form: 'SD-03', language: 'es', data: papers['SD-03'], number: 'D-2026-00007', caseNumber: 'X' }
    ])
    expect(job.sections.map(({ language, label }) => [language, label])).toEqual([
      ['es', 'Español'],
      ['en', 'English copy']
    ])
    expect(job.html.match(/<article lang="es-US" dir="ltr"/g)).toHaveLength(1)
    expect(job.html.match(/<article lang="en-US" dir="ltr"/g)).toHaveLength(1)
    expect(job.html).toContain('Prevalece el texto en inglés.')
    expect(untied(job.html)).toContain('martes, 8 de diciembre de 2026')
    expect(untied(job.html)).toContain('Tuesday, December 8, 2026')
  })

  test('for the board is English only', () => {
    expect(languagesOf('SD-07', 'es')).toEqual(['en'])
  })

  test.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES', 'es'],
    ['vi', 'vi'],
    ['vi-VN', 'vi'],
    ['tl', 'fil'],
    ['fil', 'fil'],
    ['fa', 'fa'],
    ['fa-AF', 'prs'],
    ['prs', 'prs'],
    ['yue', 'zh-Hant'],
    ['cmn', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh_Hans', 'zh-Hans'],
    ['mww', 'hmn'],
    ['pa-Arab', 'en'],
    ['pa-IN', 'pa'],
    ['so', 'en'],
    ['', 'en'],
    [null, 'en']
  ] as const)('home language %s is printed in %s', (home, paper) => {
    expect(paperLanguage(home)).toBe(paper)
  })
})

describe('text is text', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{name, plural, other {#}}',
    "O'Brien & Søn",
    '</style></title>',
    'a'.repeat(300),
    '\u202eevil\u202c',
    '😀 李 Ж'
  ]
  test.each(hostile)('%s', (name) => {
    const data = {
      ...papers['SD-01'],
      pupil: { ...papers['SD-01'].pupil, callName: name, legalName: name },
      addressee: { ...papers['SD-01'].addressee, name },
      copies: [name]
    }
    const { html: page } = renderJob([{ form: 'SD-01', language: 'es', data, number: null, caseNumber: null }])
    expect(page).not.toMatch(/<script|<img|onerror="|<\/style/)
    const shown = page
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&')
      .replaceAll('<wbr>', '')
      .replaceAll(/[\u2066-\u2069]/g, '')
    expect(shown).toContain(name)
  })

  test('a signature is a picture made of numbers', () => {
    const page = html('SD-06', 'en')
    const pictures = [...page.matchAll(/src="data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)"/g)]
    expect(pictures.length).toBe(3)
    for (const [, data = ''] of pictures) {
      expect(Buffer.from(data, 'base64').toString()).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[\d. ]+"><path d="[MLQh\d. -]+" fill="none" stroke="#101418" stroke-width="[\d.]+" stroke-linecap="round" stroke-linejoin="round"\/><\/svg>$/
      )
    }
  })

  test('a picture that is not PNG or JPEG is refused as a logo', () => {
    const letterhead = { ...papers['SD-07'].letterhead, logo: 'data:image/svg+xml;base64,PHN2Zy8+' }
    expect(formData['SD-07'].safeParse({ ...papers['SD-07'], letterhead }).success).toBe(false)
  })
})

test('the docket on the door shows times and initials, and nothing else about a family', () => {
  const text = textOf(renderSection('SD-05', 'en', formData['SD-05'].parse({ ...papers['SD-05'], edition: 'door' })))
  expect(text).toContain('9:20 AM')
  expect(text).toContain('M. R.')
  expect(text).not.toMatch(/Rivera|Tate|Barzai|Arden|AC-2026|Spanish|Dari|IEP|Foster|grade/i)
})

test('data that lacks something is refused with the field, before anything is printed', () => {
  const { contact: _, ...data } = papers['SD-01']
  expect(() => renderJob([{ form: 'SD-01', language: 'en', data, number: null, caseNumber: null }])).toThrowError(
    expect.objectContaining({ code: 'invalid', details: [expect.objectContaining({ field: 'contact' })] })
  )
})

describe('a ground or a notice that the record does not carry is refused', () => {
  const referral = papers['SD-02']
  test.each([
    [
      'habitual truant with two reports',
      {
        grounds: ['habitual-truant'],
        figures: { ...referral.figures, truancyReports: [day('2026-09-24'), day('2026-10-06')] }
      }
    ],
    [
      'chronic absentee below 10 percent',
      { grounds: ['chronic-absentee'], figures: { ...referral.figures, schooldaysEnrolled: 100, absent: 9 } }
    ],
    ['insubordination without a reason', { grounds: ['insubordinate'], reason: null }]
  ])('%s', (_, change) => {
    expect(formData['SD-02'].safeParse({ ...referral, ...change }).success).toBe(false)
  })

  test('chronic absentee at exactly 10 percent is enough', () => {
    const figures = { ...referral.figures, schooldaysEnrolled: 100, absent: 10 }
    expect(formData['SD-02'].safeParse({ ...referral, grounds: ['chronic-absentee'], figures }).success).toBe(true)
  })

  test('mediation without any determination', () => {
    const data = { ...papers['SD-09'], findingA: null, findingB: null }
    expect(formData['SD-09'].safeParse(data).success).toBe(false)
    expect(formData['SD-09'].safeParse({ ...data, findingB: papers['SD-09'].findingB }).success).toBe(true)
  })
})

describe('words that are too long for their place', () => {
  test.each([
    ['a name', 'Wolfeschlegelsteinhausenbergerdorff', 2],
    ['an address of the net', 'attendance.office.of.the.district@aldercreek.example', 4],
    ['thirty ampersands', '&'.repeat(30), 2],
    ['two hundred letters with accents', 'é'.repeat(200), 16],
    ['words as there are many', 'Lucía Rivera Maldonado, 518 Sycamore Street', 0],
    ['Chinese, which breaks anywhere', '学'.repeat(60), 0]
  ])('%s may be broken and reads back the same', (_, name, places) => {
    const { html } = renderJob([
      {
        form: 'SD-46',
        language: 'en',
        number: null,
        caseNumber: null,
        data: { ...papers['SD-46'], pupil: { ...papers['SD-46'].pupil, school: name } }
      }
    ])
    const cell = html.match(/School<\/th><td>(.*?)<\/td>/)?.[1] ?? ''
    expect(cell.match(/<wbr>/g)?.length ?? 0).toBe(places)
    expect(cell.replaceAll('<wbr>', '').replaceAll('&amp;', '&')).toBe(name)
  })
})

test('a later report of a violation says that its days are those after the earlier one, not all since the meeting', () => {
  const earlier = { reportedTo: day('2027-01-08') }
  // A day that stays on one line has a mark around it, after which the text is read with a space.
  const read = (markup: string) => textOf(markup).replaceAll(' ,', ',')
  for (const form of ['SD-80', 'SD-81'] as const) {
    const first = read(html(form, 'en'))
    const later = read(renderSection(form, 'en', formData[form].parse({ ...papers[form], ...earlier }) as never))
    expect(first).toContain('since the meeting, as of January 27, 2027')
    expect(later).toContain('Absences without a valid excuse after January 8, 2027, as of January 27, 2027')
    expect(later).not.toContain('since the meeting, as of')
  }
})
