import type { AttendanceCategory } from '@shared/attendance/model'
import type { ImportCodeLine } from '@shared/attendance/routes'
import { categories } from '@shared/attendance/rules-categories'
import type { AbsenceCode } from '@shared/attendance/standing'
import { type SchoolYear, schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { ImportCode, ImportSet } from './import'

/** The school years the records of a set lie in. */
export function schoolYearsOf({ attendance }: ImportSet): SchoolYear[] {
  return [...new Set(attendance.dates.map(schoolYearOf))].sort()
}

/**
 * What each code will be taken as, and what a person still has to confirm: a code nobody has mapped, one that means
 * something else in the file than until now, and one of an earlier school year, since meanings change over the summer.
 */
export function mapCodes(set: ImportSet, known: readonly AbsenceCode[]): ImportCodeLine[] {
  const years = schoolYearsOf(set)
  return set.codes.map((code) =>
    mapCode(
      code,
      years,
      known.filter((other) => other.code === code.code)
    )
  )
}

function mapCode(given: ImportCode, years: readonly SchoolYear[], known: readonly AbsenceCode[]): ImportCodeLine {
  const { code, meaning, used, category, proposed } = given
  const ofYears = years.map((year) => known.find(({ schoolYear }) => schoolYear === year)?.category)
  const confirmed = ofYears.length > 0 && new Set(ofYears).size === 1 ? ofYears[0] : undefined
  const different = known.find(({ schoolYear }) => years.includes(schoolYear))
  const earlier = known.find(({ schoolYear }) => !years.includes(schoolYear))
  const line = { code, meaning, used, category: null, proposed: null, source: null, reason: null } as const
  const says = (of: AttendanceCategory) => `“${categories[of].label}”`

  if (category && different && different.category !== category) {
    const reason = `the file says ${says(category)}; until now it was ${says(different.category)}`
    return { ...line, state: 'to-confirm', proposed: category, source: 'file', reason }
  }
  if (category) return { ...line, state: 'mapped', category, source: 'file', reason: 'given in codes.csv' }
  if (confirmed) {
    return { ...line, state: 'mapped', category: confirmed, source: 'desk', reason: 'confirmed at an earlier import' }
  }
  if (earlier) {
    const reason = `it was ${says(earlier.category)} in ${schoolYearLabel(earlier.schoolYear)}`
    return { ...line, state: 'to-confirm', proposed: earlier.category, source: 'desk', reason }
  }
  if (!proposed) return { ...line, state: 'to-confirm' }
  return { ...line, state: 'to-confirm', proposed: proposed.category, source: 'words', reason: proposed.reason }
}

/**
 * The category of every code used. Throws DeskError `refused-file` while one of them has not been confirmed; its
 * details name the codes.
 */
export function confirmedCodes(
  lines: readonly ImportCodeLine[],
  chosen: readonly { code: string; category: AttendanceCategory }[]
): { code: string; meaning: string; category: AttendanceCategory }[] {
  const choice = new Map(chosen.map(({ code, category }) => [code, category]))
  const used = lines.filter((line) => line.used > 0 || line.category !== null || choice.has(line.code))
  const open = used.filter((line) => !choice.has(line.code) && line.category === null).map(({ code }) => code)
  if (open.length > 0) {
    const named = open.slice(0, 10).join(', ') + (open.length > 10 ? ` and ${open.length - 10} more` : '')
    const message =
      open.length === 1
        ? `Nothing was imported: nobody has confirmed yet what the absence code ${named} means.`
        : `Nothing was imported: nobody has confirmed yet what ${open.length} absence codes mean: ${named}.`
    throw new DeskError('refused-file', message, { unconfirmed: open })
  }
  return used.map(({ code, meaning, category }) => ({
    code,
    meaning,
    category: (choice.get(code) ?? category) as AttendanceCategory
  }))
}
