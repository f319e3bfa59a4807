import type { RouteInput } from '@shared/contract'
import { addDays, type CalendarDate, type ClockTime, day } from '@shared/kernel/dates'
import { LATE_ROLES, type Role } from './cast'
import { SAMPLE_STAFF } from './place'
import type { Story } from './story'

type Step = Pick<
  RouteInput<'interventions.record'>,
  'kind' | 'result' | 'summary' | 'nextStep' | 'withWhom' | 'relation' | 'conferenceAttempt' | 'facts'
>

/** Who is heard by the board, and so has the whole ladder behind. */
const LADDER: readonly Role[] = [
  'kept',
  'broken',
  'missed',
  'returned',
  'agreed',
  'interpreter',
  'elder',
  'younger',
  'iep',
  'foster',
  'referred',
  'court',
  ...LATE_ROLES
]

/** Whose school told the supervisor week by week: a court asks for the fourth report (In re A.N.). */
const REPORTED: readonly Role[] = ['probation', 'citation']

/** September and October: letters, calls, conferences, home visits. */
export async function tellAutumn(story: Story): Promise<void> {
  await lettersOn(story, day('2026-09-08'))
  await reportsOn(story, day('2026-09-09'), REPORTED)
  await callsOn(story, day('2026-09-14'), LADDER)
  await reportsOn(story, day('2026-09-16'), REPORTED)
  await lettersOn(story, day('2026-09-22'))
  await reportsOn(story, day('2026-09-23'), REPORTED)
  await conferencesOn(story, day('2026-09-24'), LADDER)
  await homeVisitsOn(story, day('2026-09-30'), LADDER)
  await reportsOn(story, day('2026-10-01'), ['broken', 'court', ...LATE_ROLES])
  await lettersOn(story, day('2026-10-06'))
}

/** An import in the morning, then every first notification that is due, mailed on the same day. */
export async function lettersOn({ ask, clock, importExport }: Story, on: CalendarDate): Promise<void> {
  clock.set(on)
  await importExport(on)
  const { rows } = await ask('interventions.noticesDue', {})
  const pupilIds = rows.filter(({ problem }) => problem === null).map(({ pupilId }) => pupilId)
  if (pupilIds.length === 0) return
  await ask('interventions.printNotices', { pupilIds })
  const letters = await ask('interventions.undelivered', {})
  const { ids } = await ask('interventions.recordDelivery', {
    letters: letters.map(({ documentId, recipient, contactId, address }) => ({
      documentId,
      recipient,
      contactId,
      address
    })),
    method: 'mail',
    servedOn: on,
    server: worker(1).name
  })
  await ask('interventions.printProofs', {
    serviceIds: ids,
    signature: { state: 'typed', strokes: null, typedAs: worker(1).name }
  })
}

/** One of the staff, for work that several share. */
export const worker = (n: number) => SAMPLE_STAFF[n % SAMPLE_STAFF.length] ?? SAMPLE_STAFF[0]

async function log(story: Story, roles: readonly Role[], on: CalendarDate, steps: (role: Role) => Step): Promise<void> {
  const staff = await story.ask('district.staff', {})
  for (const [n, role] of roles.entries()) {
    const { name } = worker(1 + (n % 4))
    story.clock.set(on, `${String(9 + (n % 6)).padStart(2, '0')}:10` as ClockTime)
    await story.ask('interventions.record', {
      pupilId: story.pupil(role),
      date: on,
      time: `${String(9 + (n % 6)).padStart(2, '0')}:00` as ClockTime,
      staffId: staff.find((each) => each.name === name)?.id ?? null,
      staffName: name,
      language: null,
      interpreter: null,
      ...steps(role)
    })
  }
}

async function callsOn(story: Story, on: CalendarDate, roles: readonly Role[]): Promise<void> {
  await log(story, roles, on, () => ({
    kind: 'call',
    result: 'left-message',
    withWhom: 'Parent or guardian',
    relation: null,
    summary: 'Called about the absences of the last weeks and asked for a call back. Offered to meet at the school.',
    nextStep: 'Call again in the evening.',
    conferenceAttempt: false
  }))
  await log(story, roles, addDays(on, 1), () => ({
    kind: 'call',
    result: 'reached',
    withWhom: 'Parent or guardian',
    relation: null,
    summary:
      'Spoke about mornings, transportation and what the pupil says about school. Invited parent and pupil to a conference.',
    nextStep: 'Conference at the school.',
    conferenceAttempt: true
  }))
}

const didNotCome = (role: Role) => role === 'missed' || role === 'broken' || role === 'court'

async function conferencesOn(story: Story, on: CalendarDate, roles: readonly Role[]): Promise<void> {
  await log(story, roles, on, (role) => ({
    kind: role === 'iep' ? 'plan-review' : 'htc',
    result: didNotCome(role) ? 'did-not-come' : 'held',
    withWhom: 'Pupil and parent or guardian',
    relation: null,
    summary:
      role === 'iep'
        ? 'The IEP team looked at the absences: mostly illness. Agreed on a health plan and a check with the school nurse.'
        : didNotCome(role)
          ? 'Pupil and parent were invited by letter and by phone. Nobody came within half an hour; left a message.'
          : 'Conference about the attendance record. Barriers named: late nights, missed bus. Agreed on a morning check-in.',
    nextStep: didNotCome(role) ? 'Home visit.' : 'Check attendance in two weeks.',
    conferenceAttempt: true
  }))
}

async function homeVisitsOn(story: Story, on: CalendarDate, roles: readonly Role[]): Promise<void> {
  await log(story, roles, on, (role) => ({
    kind: 'home-visit',
    result: role === 'missed' ? 'no-answer' : 'held',
    withWhom: role === 'missed' ? null : 'Parent or guardian',
    relation: null,
    summary:
      role === 'missed'
        ? 'Nobody answered. Left a card with the number of the Attendance Improvement Program.'
        : 'Visited the family. Explained the support center and left its hours; gave the bus schedule.',
    nextStep: null,
    conferenceAttempt: false
  }))
  await log(story, roles, addDays(on, 1), () => ({
    kind: 'agency-referral',
    result: 'offered',
    withWhom: 'Fennel Youth Center',
    relation: null,
    summary: 'Offered the mentoring program; the family wants to think about it.',
    nextStep: 'Ask again within a week.',
    facts: { agency: 'other', agencyContact: 'Fennel Youth Center, mentoring', consent: 'no' },
    conferenceAttempt: false
  }))
}

async function reportsOn(story: Story, on: CalendarDate, roles: readonly Role[]): Promise<void> {
  await log(story, roles, on, () => ({
    kind: 'truancy-report',
    result: 'done',
    withWhom: 'Supervisor of attendance',
    relation: null,
    summary: 'Truancy reported to the supervisor of attendance.',
    nextStep: null,
    conferenceAttempt: false
  }))
}
