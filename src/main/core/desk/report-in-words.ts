import type { ImportReport } from '@shared/attendance/routes'

const KINDS = [
  ['pupils', 'Pupils'],
  ['enrolments', 'Enrollments'],
  ['contacts', 'Contacts'],
  ['attendance', 'Attendance records']
] as const

/** What an import did, line by line; ids only, no names. */
export function reportInWords({ number, summary }: ImportReport): string[] {
  if (number === null)
    return [`Nothing new: everything in these files stands on the desk already (as of ${summary.asOf}).`]
  const { schooldays, crossings, codes, schoolsAdded } = summary
  const count = (line: string) => crossings.filter((crossing) => crossing.line === line).length
  const lines = KINDS.map(([kind, word]) => {
    const { added, changed, unchanged, kept, missing } = summary[kind]
    const more = [
      kept > 0 ? `${kept} values kept as changed at the desk` : '',
      missing > 0 ? `${missing} known before and not in the files, kept` : ''
    ].filter(Boolean)
    return `${word}: ${[`${added} new`, `${changed} changed`, `${unchanged} unchanged`, ...more].join(', ')}`
  })
  return [
    `Import ${number}, as of ${summary.asOf}`,
    `Schools: ${schoolsAdded.length} new`,
    `Schooldays: ${schooldays.added} new, ${schooldays.changed} changed, ${schooldays.removed} taken out`,
    ...lines,
    ...(summary.beside === undefined ? [] : [`Spans, evidence and recovery: ${summary.beside} new`]),
    `Absence codes: ${codes.added.length} new, ${codes.changed.length} changed`,
    `Crossed a line: ${count('truant')} became truant, ${count('report')} had a further truancy report, ${count('habitualTruant')} became habitual truants, ${count('chronicAbsentee')} chronic absentees, ${count('chronicTruant')} chronic truants`
  ]
}
