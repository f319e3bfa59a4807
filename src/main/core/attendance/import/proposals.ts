import type { AttendanceCategory } from '@shared/attendance/model'

export interface Proposal {
  category: AttendanceCategory
  reason: string
}

/**
 * Words that speak for a category, the first that fits wins; so what excludes another stands before it ('unexcused'
 * before 'excused'). A proposal only: letters mean different things in every district, and a person confirms each code.
 */
const WORDS: readonly (readonly [RegExp, AttendanceCategory])[] = [
  [/\b(school closed|closure|emergency closing|no school)\b/, 'closure'],
  [/\b(home hospital|home and hospital|home or hospital|home instruction|hospital instruction)\b/, 'home_hospital'],
  [/\b(independent study|is)\b.*\b(incomplete|not complete|given)\b|\bincomplete independent study\b/, 'is_incomplete'],
  [/\b(independent study|is)\b.*\bcomplete/, 'is_complete'],
  [/\b(in school susp|iss\b|on campus susp|in house susp)/, 'iss'],
  [/\b(suspen|oss\b)/, 'oss'],
  [/\b(exclu(sion|ded)|immuni[sz]ation)\b/, 'exclusion'],
  [/\b(activity|field trip|assembly|sports|testing|counselor|office)\b/, 'activity'],
  [/\b(unverified|not (yet )?verified|uncleared|not (yet )?cleared)\b/, 'unverified'],
  [/\b(unexcused|truant|truancy|cut)\b.*\bperiod\b|\bperiod\b.*\b(cut|truant|truancy|unexcused)\b/, 'period_cut'],
  [/\bexcused\b.*\b(tardy|late)\b|\b(tardy|late)\b.*\bexcused\b/, 'tardy_excused'],
  [
    /\b(early|left|leave|check ?out|departure)\b.*(over|more than|>|\b31) ?(30|thirty)?|\b30\+.*\bearly\b/,
    'early_out_over_30'
  ],
  [/\b(tardy|late)\b.*(over|more than|>|30\+|\b31)|(30\+|over 30|> ?30).*\b(tardy|late)\b/, 'tardy_over_30'],
  [/\b(tardy|late)\b/, 'tardy'],
  [/\b(unexcused|truant|truancy)\b/, 'unexcused'],
  [/\b(doctor|medical|dental|dentist|appointment)\b/, 'medical'],
  [/\b(ill|illness|sick|mental health)\b/, 'illness'],
  [/\b(excused|religio\w*|bereavement|funeral|court|judicial|administrative|personal)\b/, 'excused_other']
]

/** What the meaning of a code lets one think; null where no word of it is known. */
export function proposeCategory(meaning: string): Proposal | null {
  const words = meaning
    .toLowerCase()
    .replace(/[^a-z0-9+>]+/g, ' ')
    .trim()
  for (const [pattern, category] of WORDS) {
    const match = pattern.exec(words)
    if (match) return { category, reason: `the meaning says “${match[0].trim()}”` }
  }
  return null
}
