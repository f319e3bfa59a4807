import { dateInWords } from '@shared/kernel/dates'
import type { MemberFact, YearFacts } from './model'
import type { Counted, CountedTable } from './rules-cells'

const nobody = { grade: null, schoolCode: null, schoolName: null, groups: [], gender: null, raceEthnicity: null }
const roleWords: Record<MemberFact['role'], string> = { chair: 'Chair', clerk: 'Clerk', member: 'Member' }
const order: readonly MemberFact['role'][] = ['chair', 'clerk', 'member']

/** The chair and the members with their agencies, and on how many hearing days each was there. */
export function board({ members }: YearFacts): CountedTable {
  const sorted = [...members].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
  return {
    id: 'board',
    parts: [],
    title: 'The board',
    section: 'EC 48321',
    note: 'Members of the school year with their agencies, and on how many hearing days each was present.',
    open: 'Hearing days present',
    rows: sorted.map(({ id, name, agency, role, days }) => ({
      id,
      label: `${roleWords[role]}: ${name}, ${agency}`,
      counted: days.map((day): Counted => {
        const opens = { label: name, detail: `present on ${dateInWords(day.date)}`, to: `/hearings/day/${day.id}` }
        return { ...nobody, pupilId: day.id, name, opens }
      })
    }))
  }
}

/** The yearly consultation with pupils: done or not, and with how many. */
export function consultations({ consultations: held }: YearFacts): CountedTable {
  const opens = (detail: string) => ({ label: 'Consultation', detail, to: '/district?part=board' })
  const counted = held.map((one): Counted => {
    const name = dateInWords(one.date)
    return { ...nobody, pupilId: one.id, name, opens: opens(`held on ${name}`) }
  })
  const groups = held.flatMap(({ id, date, groups: some }) =>
    some.map((group, at) => ({ id: `${id} ${at}`, date, group }))
  )
  const group = ({ id, date, group: { school, group: who, pupils } }: (typeof groups)[number]): Counted => {
    const detail = `${pupils} pupils, ${school}: ${who} · ${dateInWords(date)}`
    return { ...nobody, pupilId: id, name: who, opens: opens(detail) }
  }
  return {
    id: 'consultations',
    parts: [],
    title: 'Consultation with pupils',
    section: 'EC 48321(g)',
    note: 'At least once a year the board consults pupils who reflect the schools it serves. Groups and counts, nobody’s name.',
    open: 'The year',
    rows: [
      { id: 'held', label: 'Consultations held', counted },
      { id: 'groups', label: 'Groups of pupils', counted: groups.map(group) },
      {
        id: 'pupils',
        label: 'Pupils who took part',
        strong: true,
        counted: groups.flatMap((one) => Array.from({ length: one.group.pupils }, () => group(one)))
      }
    ]
  }
}
