import { type CalendarDate, type SchoolYear, schoolYearOf } from '@shared/kernel/dates'
import { type Breakdown, breakdown, type ReportPart, reportPart } from '@shared/reports/model'
import { useDesk, useKeep, useScreenSearch } from '../desk'
import type { At } from './cells'

/** What of the reports is looked at. */
export interface Place {
  year: SchoolYear
  part: ReportPart
  by: Breakdown
  /** The number that stands open at the side. */
  at: At | null
}

/** The place is kept in the page's address: who opens a case from a number comes back to that number. */
export function usePlace(known: readonly SchoolYear[]) {
  const today = useDesk().today as CalendarDate
  const search = useScreenSearch()
  const keep = useKeep()
  const { table, row, column } = search
  const place: Place = {
    year: yearFrom(search.year, known) ?? startOf(schoolYearOf(today), known),
    part: reportPart.catch('year').parse(search.part),
    by: breakdown.catch('none').parse(search.by),
    at: table && row && column ? { table, row, column } : null
  }
  const show = ({ year, part, by, at }: Place) => keep({ year: String(year), part, by, ...at })
  return {
    ...place,
    /** Another cut: the number that stood open may not be in it. */
    show: (change: Partial<Place>) => show({ ...place, at: null, ...change }),
    open: (at: At | null) => show({ ...place, at })
  }
}

const yearFrom = (text: string | undefined, known: readonly SchoolYear[]) =>
  known.find((year) => String(year) === text) ?? null

/** This school year, or the latest of which something is known. */
const startOf = (current: SchoolYear, known: readonly SchoolYear[]) =>
  known.length === 0 || known.includes(current) ? current : (known[0] ?? current)
