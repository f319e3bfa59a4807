import type { AbsenceBand } from './rules-classify'
import type { AbsenceCode, StandingLine, StatusName } from './standing'
import { statusNames, statusWords } from './standing'

/** A code of one school year with the number of records that carry it. */
export interface MappedCode extends AbsenceCode {
  used: number
}

/** A pupil whom a change took across a line, either way. */
export interface CrossedPupil {
  pupilId: string
  lastName: string
  firstName: string
  gained: StatusName[]
  lost: StatusName[]
  /** Truancy reports; null where their number stays. A court counts them one by one. */
  reports: { before: number; after: number } | null
  /** Letters of district policy reached; null where their number stays. */
  letters: { before: number; after: number } | null
  band: { before: AbsenceBand; after: AbsenceBand } | null
}

/** How many pupils a change took across each line, and who they are, by name. */
export interface Crossed {
  pupils: number
  lines: { status: StatusName; gained: number; lost: number }[]
  who: CrossedPupil[]
}

export function crossedBetween(before: readonly StandingLine[], after: readonly StandingLine[]): Crossed {
  const known = new Map(before.map((line) => [line.pupilId, line]))
  const who = after.flatMap((line): CrossedPupil[] => {
    const was = known.get(line.pupilId)
    const gained = line.statuses.filter((status) => !was?.statuses.includes(status))
    const lost = was?.statuses.filter((status) => !line.statuses.includes(status)) ?? []
    const letters = was && was.letters !== line.letters ? { before: was.letters, after: line.letters } : null
    const reports = was && was.reports !== line.reports ? { before: was.reports, after: line.reports } : null
    const band = was && was.band !== line.band ? { before: was.band, after: line.band } : null
    if (gained.length + lost.length === 0 && !reports && !letters && !band) return []
    const { pupilId, lastName, firstName } = line
    return [{ pupilId, lastName, firstName, gained, lost, reports, letters, band }]
  })
  const lines = statusNames.map((status) => ({
    status,
    gained: who.filter(({ gained }) => gained.includes(status)).length,
    lost: who.filter(({ lost }) => lost.includes(status)).length
  }))
  return { pupils: who.length, lines, who }
}

const bandWords: Readonly<Record<AbsenceBand, string>> = {
  satisfactory: 'satisfactory',
  at_risk: 'at risk',
  chronic: 'moderately chronic',
  severe: 'severely chronic'
}

/** `now truant, reports 0 → 1, letters 0 → 1, at risk → moderately chronic`. */
export function crossedInWords({ gained, lost, reports, letters, band }: CrossedPupil): string {
  return [
    ...gained.map((status) => `now ${statusWords[status].toLowerCase()}`),
    ...lost.map((status) => `no longer ${statusWords[status].toLowerCase()}`),
    ...(reports ? [`reports ${reports.before} → ${reports.after}`] : []),
    ...(letters ? [`letters ${letters.before} → ${letters.after}`] : []),
    ...(band ? [`${bandWords[band.before]} → ${bandWords[band.after]}`] : [])
  ].join(', ')
}
