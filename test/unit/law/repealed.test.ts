import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentenceKeys } from '@shared/attendance/rules-sentences'
import { sayIn, sentenceLanguages } from '@shared/attendance/rules-sentences-es'
import { documentLanguage } from '@shared/documents/languages'
import { day } from '@shared/kernel/dates'
import { repealedStatements, repealedStatementsIn } from '@shared/law/repealed'
import { describe, expect, it } from 'vitest'

/** Every file below a folder, also those that are added later. */
function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** Every text in a catalogue, however deep, with where it stands. */
function textsIn(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, at ? `${at} › ${key}` : key))
}

/** The program's own words about the law: where a repealed section is named in order not to be printed. */
const SPEAKS_OF_IT = /src\/shared\/law\/(?:repealed|repealed-words|other-codes)\.ts$/

/** Source without comments, which may say what is gone. */
const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1')

describe('no catalogue in any language makes a repealed statement', () => {
  const catalogues = filesBelow('resources', /\.json$/)
  it('there are catalogues to walk', () => expect(catalogues.length).toBeGreaterThan(2))
  it.each(catalogues)('%s', (path) => {
    const texts = textsIn(JSON.parse(readFileSync(path, 'utf8')))
    expect(texts.length).toBeGreaterThan(0)
    const found = texts.flatMap(([key, text]) => repealedStatementsIn(text).map((id) => `${key}: ${id}`))
    expect(found).toEqual([])
  })
})

describe('no template, form, library of directives or screen makes one', () => {
  const sources = filesBelow('src', /\.tsx?$/).filter((path) => !SPEAKS_OF_IT.test(path))
  it('every source is walked', () => {
    expect(sources.length).toBeGreaterThan(300)
    const found = sources.flatMap((path) =>
      repealedStatementsIn(withoutComments(readFileSync(path, 'utf8'))).map((id) => `${path}: ${id}`)
    )
    expect(found).toEqual([])
  })
})

it.each(sentenceLanguages)('the law’s own sentences in %s make none and take every value', (language) => {
  const on = day('2026-10-01')
  const params = {
    ...{ dates: [on, on], on, asOf: on, count: 3, left: 2, attempt: on, absent: 7, enrolled: 60, tenths: 116 },
    ...{ missing: ['EC 48262'], section: 'EC 48262', who: 'The principal', kind: 'notice' }
  }
  for (const key of sentenceKeys) {
    const text = sayIn[language]({ key, params })
    expect(text, key).not.toMatch(/undefined|NaN|\[object/)
    expect(repealedStatementsIn(text), key).toEqual([])
  }
})

/** What the old letters said, one sentence for each of `STATEMENTS`, as a district might word it in each language. */
const STATEMENTS = [
  'driving-privilege',
  'penal-code-270.1',
  'prosecution-of-parent-in-notice',
  'attend-class-one-day',
  'prosecution-of-pupil-in-notice',
  'fine-in-first-notification'
]
const SAID: [string, string[]][] = [
  [
    'en',
    [
      'Your child may lose the driver’s license.',
      'You could be sent to county jail.',
      'You may be guilty of an infraction.',
      'We recommend that you accompany your child to class for one day.',
      'Your daughter may be subject to arrest.',
      'You may have to pay a fine.'
    ]
  ],
  [
    'es',
    [
      'Su hijo puede perder la licencia de manejar.',
      'Usted podría ir a la cárcel.',
      'Usted puede ser culpable de una infracción.',
      'Le recomendamos que acompañe a su hija a clase durante un día.',
      'Su hija puede quedar sujeta a arresto.',
      'Podría tener que pagar una multa.'
    ]
  ],
  [
    'ru',
    [
      'Ваш ребенок может лишиться водительских прав.',
      'Вам может грозить тюрьма.',
      'Вы можете быть признаны виновным в нарушении.',
      'Рекомендуем сопровождать ребёнка в школу на занятия один день.',
      'Ваш ребёнок может быть арестован.',
      'Вам могут назначить штраф.'
    ]
  ],
  [
    'uk',
    [
      'Ваша дитина може втратити водійські права.',
      'Вам може загрожувати вʼязниця.',
      'Вас можуть визнати винним у порушенні.',
      'Радимо супроводжувати дитину до школи на уроки один день.',
      'Дитину може бути арештовано.',
      'Вам можуть призначити штраф.'
    ]
  ],
  [
    'ar',
    [
      'قد يفقد طفلك رخصة القيادة.',
      'قد تتعرضون للسجن.',
      'قد تعتبرون مذنبين بمخالفة.',
      'ننصحكم بمرافقة طفلكم إلى الصف لمدة يوم واحد.',
      'قد يتعرض طفلكم للاعتقال.',
      'قد تدفعون غرامة.'
    ]
  ],
  [
    'fa',
    [
      'ممکن است گواهینامه رانندگی از دست برود.',
      'ممکن است به زندان بروید.',
      'ممکن است مرتکب تخلف شناخته شوید.',
      'پیشنهاد می‌کنیم یک روز همراه فرزندتان به کلاس بروید.',
      'ممکن است فرزندتان بازداشت شود.',
      'ممکن است جریمه شوید.'
    ]
  ],
  [
    'prs',
    [
      'ممکن است لایسنس رانندگی از دست برود.',
      'ممکن است به زندان بروید.',
      'ممکن است مرتکب تخلف شناخته شوید.',
      'پیشنهاد می‌کنیم یک روز همراه فرزندتان به صنف بروید.',
      'ممکن است فرزندتان بازداشت شود.',
      'ممکن است جریمه شوید.'
    ]
  ],
  [
    'ps',
    [
      'ستاسو ماشوم ښايي د موټر چلولو لایسنس له لاسه ورکړي.',
      'ښايي زندان ته لاړ شئ.',
      'ښايي د سرغړونې مجرم وګڼل شئ.',
      'سپارښتنه کوو چې یوه ورځ له خپل ماشوم سره ټولګي ته لاړ شئ.',
      'ستاسو ماشوم ښايي ونیول شي.',
      'ښايي جریمه ورکړئ.'
    ]
  ],
  [
    'vi',
    [
      'Con quý vị có thể bị mất bằng lái xe.',
      'Quý vị có thể bị phạt tù.',
      'Quý vị có thể bị buộc tội nhẹ.',
      'Chúng tôi khuyên quý vị đi cùng con đến lớp một ngày.',
      'Con quý vị có thể bị bắt giữ.',
      'Quý vị có thể bị phạt tiền.'
    ]
  ],
  [
    'hmn',
    [
      'Tej zaum yuav plam daim ntawv tsav tsheb.',
      'Koj yuav raug kaw hauv nkuaj.',
      'Koj yuav raug txim rau kev txhaum cai me.',
      'Peb qhia kom koj nrog koj tus me nyuam mus chav kawm ib hnub.',
      'Koj tus me nyuam yuav raug ntes.',
      'Koj yuav them nyiaj nplua.'
    ]
  ],
  [
    'zh-Hant',
    [
      '您的孩子可能會失去駕照。',
      '您可能會坐牢。',
      '您可能犯輕罪。',
      '我們建議您陪孩子到校上課一天。',
      '您的孩子可能會被逮捕。',
      '您可能要繳罰款。'
    ]
  ],
  [
    'zh-Hans',
    [
      '您的孩子可能会失去驾照。',
      '您可能会坐牢。',
      '您可能犯轻罪。',
      '我们建议您陪孩子到校上课一天。',
      '您的孩子可能会被逮捕。',
      '您可能要缴罚款。'
    ]
  ],
  [
    'fil',
    [
      'Maaaring mawala ang lisensya sa pagmamaneho.',
      'Maaari kayong makulong.',
      'Maaari kayong mapatunayang nagkasala ng paglabag.',
      'Inirerekomenda naming samahan ninyo ang inyong anak sa klase nang isang araw.',
      'Maaaring arestuhin ang inyong anak.',
      'Maaari kayong magbayad ng multa.'
    ]
  ],
  [
    'hy',
    [
      'Կարող է զրկվել վարորդական իրավունքից։',
      'Ձեզ կարող է բանտ սպառնալ։',
      'Դա կարող է համարվել մանր հանցանք։',
      'Խորհուրդ ենք տալիս ուղեկցել երեխային դասի մեկ օր։',
      'Ձեր երեխային կարող են ձերբակալել։',
      'Կարող եք տուգանք վճարել։'
    ]
  ],
  [
    'ko',
    [
      '운전 면허가 정지될 수 있습니다.',
      '귀하는 교도소에 갈 수 있습니다.',
      '귀하는 경범죄로 처벌받을 수 있습니다.',
      '하루 동안 자녀와 함께 수업에 참석하시기를 권합니다.',
      '자녀가 체포될 수 있습니다.',
      '벌금을 낼 수 있습니다.'
    ]
  ],
  [
    'pa',
    [
      'ਤੁਹਾਡਾ ਬੱਚਾ ਡਰਾਈਵਿੰਗ ਲਾਇਸੰਸ ਗੁਆ ਸਕਦਾ ਹੈ।',
      'ਤੁਹਾਨੂੰ ਜੇਲ੍ਹ ਹੋ ਸਕਦੀ ਹੈ।',
      'ਇਹ ਮਾਮੂਲੀ ਅਪਰਾਧ ਹੋ ਸਕਦਾ ਹੈ।',
      'ਅਸੀਂ ਸਲਾਹ ਦਿੰਦੇ ਹਾਂ ਕਿ ਤੁਸੀਂ ਇੱਕ ਦਿਨ ਬੱਚੇ ਦੇ ਨਾਲ ਕਲਾਸ ਜਾਓ।',
      'ਬੱਚੇ ਨੂੰ ਗ੍ਰਿਫ਼ਤਾਰ ਕੀਤਾ ਜਾ ਸਕਦਾ ਹੈ।',
      'ਤੁਹਾਨੂੰ ਜੁਰਮਾਨਾ ਹੋ ਸਕਦਾ ਹੈ।'
    ]
  ]
]

it('every language of the papers has its sentences', () =>
  expect(SAID.map(([language]) => language).sort()).toEqual([...documentLanguage.options].sort()))

describe.each(SAID)('what the law said once is known in %s', (_language, sentences) => {
  it.each(STATEMENTS.map((id, index) => [id, sentences[index] ?? '']))('%s', (id, text) => {
    expect(repealedStatementsIn(text, 'first-notification')).toContain(id)
  })
})

it('a fine is the law in directives (EC 48293), and never in a first notification', () => {
  expect(repealedStatementsIn('The court can order a fine of up to $100.')).toEqual([])
  expect(repealedStatementsIn('The court can order a fine of up to $100.', 'first-notification')).toEqual([
    'fine-in-first-notification'
  ])
})

it('no catalogue says a fine in the first notification', () => {
  for (const path of filesBelow('resources/messages', /\.json$/)) {
    const { messages } = JSON.parse(readFileSync(path, 'utf8')) as { messages: Record<string, string> }
    const notice = Object.entries(messages).filter(([key]) => key.startsWith('sd01.'))
    for (const [key, text] of notice)
      expect(repealedStatementsIn(text, 'first-notification'), `${path} ${key}`).toEqual([])
  }
})

it('every statement has its reason', () => {
  for (const { id, why } of repealedStatements) expect(why, id).not.toBe('')
})
