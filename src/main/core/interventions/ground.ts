import type { RestingRecord } from '@shared/attendance/rules-ground'
import { type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import { type GroundSource, papersGround } from '../attendance/ground'
import { loggedSteps } from './queries/log'
import { noticesOf } from './queries/notices'

/**
 * Notifications of truancy, each resting on as many truancy reports as its number says, the reports that went to the
 * supervisor of attendance, and agreements of meetings with the figures on them.
 */
export const interventionGround: GroundSource = (db, pupilId) => [
  ...notices(db, pupilId),
  ...reports(db, pupilId),
  ...agreements(db, pupilId)
]

const agreements = papersGround('meeting-agreement', ['SD-23'])

const notices: GroundSource = (db, pupilId) =>
  noticesOf(db, pupilId).map(({ id, number, date, asOf, basis, documentIds }): RestingRecord => {
    const days = [...new Set(basis.eventIds.map((eventId) => eventId.slice(0, 10) as CalendarDate))].sort()
    return {
      key: `notice:${id}`,
      kind: 'notice',
      title: `Notification of truancy ${number}`,
      date,
      asOf,
      caseId: null,
      documentIds,
      claim: { what: basis.series === 'policy' ? 'policy_letters' : 'reports', number, days }
    }
  })

const reports: GroundSource = (db, pupilId) => {
  const counted = new Map<number, number>()
  return (loggedSteps(db, pupilId).get(pupilId) ?? [])
    .filter(({ kind }) => kind === 'truancy-report')
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ id, date }): RestingRecord => {
      const number = (counted.get(schoolYearOf(date)) ?? 0) + 1
      counted.set(schoolYearOf(date), number)
      return {
        key: `report:${id}`,
        kind: 'report',
        title: `Truancy report ${number} to the attendance supervisor`,
        date,
        asOf: date,
        caseId: null,
        documentIds: [],
        claim: { what: 'reports', number, days: [] }
      }
    })
}
