import type { CalendarDate } from '@shared/kernel/dates'

/** Runs shorter than this say nothing. */
const SHORTEST_RUN = 3

/** The longest run of schooldays without an absence, the latest of equals; null where there is none of three or more. */
export function bestRun(
  schooldays: readonly CalendarDate[],
  absent: ReadonlySet<CalendarDate>
): { from: CalendarDate; to: CalendarDate; schooldays: number } | null {
  let best: { from: CalendarDate; to: CalendarDate; schooldays: number } | null = null
  let from: CalendarDate | null = null
  let length = 0
  for (const date of [...schooldays].sort()) {
    if (absent.has(date)) {
      from = null
      length = 0
      continue
    }
    from ??= date
    length += 1
    if (length >= SHORTEST_RUN && length >= (best?.schooldays ?? 0)) best = { from, to: date, schooldays: length }
  }
  return best
}

interface Span {
  from: CalendarDate
  to: CalendarDate
  absent: number
  schooldays: number
}

/**
 * Absences before a hearing and after it; the day itself, on which the family sat before the board, is in neither, as in
 * the follow-up. Null where one of the two has no schoolday.
 */
export function changeSince(
  schooldays: readonly CalendarDate[],
  absent: ReadonlySet<CalendarDate>,
  hearingOn: CalendarDate
): { before: Span; since: Span } | null {
  const sorted = [...schooldays].sort()
  const before = spanOf(
    sorted.filter((date) => date < hearingOn),
    absent
  )
  const since = spanOf(
    sorted.filter((date) => date > hearingOn),
    absent
  )
  return before && since ? { before, since } : null
}

function spanOf(days: readonly CalendarDate[], absent: ReadonlySet<CalendarDate>): Span | null {
  const [from] = days
  const to = days.at(-1)
  if (!from || !to) return null
  return { from, to, schooldays: days.length, absent: days.filter((date) => absent.has(date)).length }
}
