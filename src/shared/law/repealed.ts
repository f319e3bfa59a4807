/**
 * Statements that no paper, screen or catalogue in any language may make, because the law that carried them is gone.
 * A test walks every template and catalogue with `repealedStatementsIn`.
 */
export interface RepealedStatement {
  id: string
  why: string
  /** Day the statement stopped being law. */
  since: string
  patterns: readonly RegExp[]
}

/**
 * Words of the same statements in the other languages of the catalogues. No paper for a family has a use for them, so
 * the word alone is enough.
 */
const inOtherLanguages = {
  driving: [
    /bằng lái|giấy phép lái xe|quyền lái xe/i, // Vietnamese
    /驾照|駕照|驾驶执照|駕駛執照|驾驶证|駕駛證|驾驶特权|駕駛特權/, // Chinese
    /운전\s?면허|운전\s?특권/, // Korean
    /водительск\p{L}+\s+(?:прав|удостоверен)/iu, // Russian
    /водійськ\p{L}+\s+(?:прав|посвідчен)/iu, // Ukrainian
    /رخصة (?:ال)?قيادة|امتياز القيادة/, // Arabic
    /گواهی‌?نامه رانندگی|جواز رانندگی|لایسنس رانندگی|امتیاز رانندگی/, // Persian, Dari
    /د موټر چلولو (?:جواز|لایسنس)|ډرایوري/, // Pashto
    /վարորդական/i, // Armenian
    /ਡਰਾਈਵਿੰਗ|ਡਰਾਈਵਰ ਲਾਇਸੰਸ/, // Punjabi
    /(?:lisensya|pribilehiyo) (?:sa|ng) pagmamaneho/i, // Filipino
    /daim ntawv tsav tsheb|tso cai tsav tsheb/i // Hmong
  ],
  arrest: [
    /bị bắt giữ|truy tố|tội nhẹ/i,
    /被捕|逮捕|起诉|起訴|检控|檢控|轻罪|輕罪/,
    /체포|기소|경범죄/,
    /арест\p{L}*|уголовн\p{L}+/iu,
    /арешт\p{L}*|кримінальн\p{L}+/iu,
    /اعتقال|ملاحقة قضائية|جنحة/,
    /بازداشت|پیگرد|جنحه/,
    /ونیول شي|عدلي تعقیب/,
    /ձերբակալ|քրեական/i,
    /ਗ੍ਰਿਫ਼ਤਾਰ|ਮੁਕੱਦਮਾ ਚਲਾ/,
    /arestuhin|pag-uusig|uusigin/i,
    /raug ntes|raug foob/i
  ]
} as const

export const repealedStatements: readonly RepealedStatement[] = [
  {
    id: 'penal-code-270.1',
    why: 'PC 270.1 was repealed by AB 461 (2025).',
    since: '2026-01-01',
    patterns: [/\b270\.1\b/]
  },
  {
    id: 'driving-privilege',
    why: 'SB 1057 (2022) took the driving privilege out of EC 48264.5, SB 691 (2024) out of EC 48260.5.',
    since: '2023-01-01',
    patterns: [
      /driv(?:ing|er'?s?|er’s)\s+(?:privilege|licen[cs]e)/i,
      /\bDMV\b/,
      /privilegios? de (?:conducir|manejar)/i,
      /licencia de (?:conducir|manejar)/i,
      ...inOtherLanguages.driving
    ]
  },
  {
    id: 'attend-class-one-day',
    why: 'SB 691 (2024) took the advice to accompany the pupil to class out of EC 48260.5.',
    since: '2025-07-01',
    patterns: [
      /accompany\s+(?:the pupil|your child|your son|your daughter|him or her)\s+to\s+(?:a\s+)?(?:school|class)/i,
      /attend(?:s|ing)?\s+class(?:es)?\s+with\s+(?:the pupil|your child)[^.]*one day/i,
      /acompañ\p{L}*\s+a\s+(?:su hij[oa]|el alumno|la alumna)[^.]*(?:clase|escuela)[^.]*un día/iu
    ]
  },
  {
    id: 'prosecution-of-parent-in-notice',
    why: 'SB 691 (2024) took infraction and prosecution of the parent out of EC 48260.5.',
    since: '2025-07-01',
    patterns: [
      /(?:parents?|guardians?|you)\b[^.]{0,80}\bmay be guilty of an infraction/i,
      /subject to prosecution (?:pursuant to|under) (?:Article|Section) (?:6|48290)\b/i,
      /(?:culpable|declarad[oa]s?) de una infracción/i
    ]
  },
  {
    id: 'prosecution-of-pupil-in-notice',
    why: 'SB 691 (2024) took arrest and prosecution of the pupil under EC 48264 out of EC 48260.5.',
    since: '2025-07-01',
    patterns: [
      /(?:pupil|child|minor|son|daughter)\b[^.]{0,60}\bsubject to (?:arrest|prosecution)/i,
      /(?:hij[oa]|alumn[oa]|menor)\b[^.]{0,60}\bsujet[oa] a (?:arresto|proceso penal|enjuiciamiento)/iu,
      ...inOtherLanguages.arrest
    ]
  },
  {
    id: 'irregular-in-attendance',
    why: 'AB 901 (2020) replaced the ground of irregular attendance in EC 48263 by the chronic absentee.',
    since: '2021-01-01',
    patterns: [/irregular(?:ly)? in (?:his or her |their )?attendance/i, /irregular en (?:su|la) asistencia/i]
  },
  {
    id: 'board-petitions-juvenile-court',
    why: 'Since AB 901 (2020) a board no longer asks the county superintendent to petition the juvenile court.',
    since: '2021-01-01',
    patterns: [/county superintendent[^.]{0,60}\bpetition[^.]{0,40}juvenile court/i]
  },
  {
    id: 'chronic-truant-registration',
    why: 'EC 48263.6 counts from the date of enrollment; “or registration” is not in its text.',
    since: '2011-01-01',
    patterns: [/date of enrollment or registration/i]
  }
]

/** Ids of the repealed statements a text makes; empty when it makes none. */
export function repealedStatementsIn(text: string): string[] {
  const joined = text.replace(/\s+/g, ' ')
  return repealedStatements.filter(({ patterns }) => patterns.some((p) => p.test(joined))).map(({ id }) => id)
}
