import { reachesPercent } from '@shared/attendance/rules-counts'
import type { YearFacts } from './model'
import type { Counted, CountedTable } from './rules-cells'

/** The extended report of the state adds pupils missing MORE than ten percent; EC 60901 begins AT ten percent. */
export function irregular({ enrolled }: YearFacts): CountedTable {
  const counted = (some: YearFacts['enrolled']) =>
    some.map(
      (one): Counted => ({
        ...one,
        opens: {
          label: one.name,
          detail: `${one.absent} of ${one.schooldays} schooldays missed`,
          to: `/pupils/${one.pupilId}`
        },
        part: one.absent,
        whole: one.schooldays
      })
    )
  const share = (days: (one: YearFacts['enrolled'][number]) => number) =>
    enrolled.map((one): Counted => {
      const detail = `${days(one)} of ${one.schooldays} schooldays`
      const opens = { label: one.name, detail, to: `/pupils/${one.pupilId}` }
      return { ...one, opens, part: days(one), whole: one.schooldays }
    })
  const more = enrolled.filter(({ absent, schooldays }) => 10 * absent > schooldays)
  const chronic = enrolled.filter(({ absent, schooldays }) => reachesPercent(absent, schooldays, 10))
  return {
    id: 'irregular',
    parts: ['extended'],
    title: 'Irregular attendance in the district',
    section: 'EC 60901(c)(1)',
    note: 'Absences for any reason, of the schooldays on which the pupil was enrolled. The state’s extended board report asks for “more than ten percent”; a chronic absentee is a pupil at ten percent or more. What is not verified yet, or a suspension, is missed with neither.',
    rows: [
      { id: 'enrolled', label: 'Pupils enrolled', counted: counted(enrolled) },
      { id: 'more', label: 'Missing more than 10 percent', counted: counted(more) },
      { id: 'chronic', label: 'Chronic absentees: 10 percent or more', counted: counted(chronic) },
      {
        id: 'chronic-rate',
        label: 'Chronic absentees, percent of pupils',
        kind: 'tenths',
        tells: ['chronic', 'enrolled'],
        counted: counted(enrolled).map((one) => ({
          ...one,
          part: reachesPercent(one.part ?? 0, one.whole ?? 0, 10) ? 1 : 0,
          whole: 1
        }))
      },
      {
        id: 'rate',
        label: 'Schooldays missed, percent',
        kind: 'tenths',
        tells: ['enrolled'],
        counted: counted(enrolled)
      },
      {
        id: 'excused',
        label: '… with valid excuse',
        kind: 'tenths',
        tells: ['enrolled'],
        counted: share(({ excused }) => excused)
      },
      {
        id: 'unexcused',
        label: '… without valid excuse',
        kind: 'tenths',
        tells: ['enrolled'],
        counted: share(({ unexcused }) => unexcused)
      }
    ],
    // Those below the line are few where nearly all are above it. Who is at ten percent exactly is no group that anybody
    // is known to be of: to hide for them the number the state asks for would protect nobody.
    sums: [
      { total: 'enrolled', parts: ['more'] },
      { total: 'enrolled', parts: ['chronic'] }
    ]
  }
}
