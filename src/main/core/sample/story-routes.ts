import { type CalendarDate, type ClockTime, day } from '@shared/kernel/dates'
import type { Role } from './cast'
import { SAMPLE_STAFF } from './place'
import type { Story } from './story'
import { docket, hear, noneMet, refer, serve } from './story-board'

const FIRST = day('2026-10-27')
const REVIEW = day('2026-11-10')

type Cases = Map<Role, string>
type Hearings = ReadonlyMap<Role, string>

/**
 * A session for families whose way ends at an office: the minor to probation, the child to county welfare, the complaint
 * against a parent, a citation with all its evidence, and a parent who does not come when summoned. The sheets are for
 * the user to fill in.
 */
export async function routesReferred(story: Story, cases: Cases): Promise<Hearings> {
  await officerWarned(story, 'citation', day('2026-10-09'))
  await refer(story, cases, day('2026-10-13'), ['probation', 'welfare', 'complaint', 'citation', 'summoned'])
  return docket(story, cases, day('2026-10-14'), FIRST, [
    ['probation', '09:00', 'first'],
    ['welfare', '09:30', 'first'],
    ['complaint', '10:00', 'first'],
    ['citation', '10:30', 'first'],
    ['summoned', '11:00', 'first']
  ])
}

/** Step (b) of EC 48264.5, without which no hearing officer goes on. */
async function officerWarned({ ask, clock, pupil }: Story, role: Role, on: CalendarDate): Promise<void> {
  clock.set(on, '15:10' as ClockTime)
  await ask('interventions.record', {
    pupilId: pupil(role),
    date: on,
    time: '14:30' as ClockTime,
    staffName: SAMPLE_STAFF[0].name,
    kind: 'officer-warning',
    result: 'done',
    withWhom: 'Pupil',
    summary: 'Written warning handed to the pupil and explained; a copy is kept at the school.',
    facts: { officer: 'Cpl. Hector Barragan', department: 'Alder Valley Police Department', forwarded: 'no' },
    conferenceAttempt: false
  })
}

/** Directives in the first session; the parent who stayed away is summoned to the next one. */
export async function routesFirst(story: Story, cases: Cases, hearings: Hearings): Promise<Hearings> {
  const directed = { ending: 'directives', reviewOn: REVIEW } as const
  await hear(story, hearings, 'probation', FIRST, '09:03', directed)
  await hear(story, hearings, 'welfare', FIRST, '09:32', directed)
  await hear(story, hearings, 'complaint', FIRST, '10:04', directed)
  await hear(story, hearings, 'citation', FIRST, '10:31', directed)
  await hear(story, hearings, 'summoned', FIRST, '11:12', { ending: 'no-show', reviewOn: REVIEW })
  const again = await docket(story, cases, day('2026-10-28'), REVIEW, [
    ['probation', '09:00', 'review'],
    ['welfare', '09:30', 'review'],
    ['complaint', '10:00', 'review'],
    ['summoned', '10:30', 'first'],
    ['citation', '11:00', 'review']
  ])
  await summon(story, again.get('summoned') ?? '')
  return again
}

async function summon({ ask, clock, pupil }: Story, hearingId: string): Promise<void> {
  clock.set(day('2026-10-29'), '09:20' as ClockTime)
  const { contacts } = await ask('pupils.get', { id: pupil('summoned') })
  const parent = contacts.find(({ livesWith }) => livesWith)
  if (!parent) throw new RangeError('nobody to summon')
  const person = `${parent.firstName} ${parent.lastName}`
  const address = `${parent.addressLine1}, ${parent.city}, ${parent.state} ${parent.postalCode}`
  const to = { contactId: parent.id, address }
  const { document } = await ask('hearings.issueSubpoena', {
    ...to,
    hearingId,
    role: 'parent',
    person,
    reason: 'The pupil lives with this parent, who alone can say what keeps the pupil from school on most Mondays.',
    privateSchool: 'none',
    privateSchoolCheck: 'Enrolled in the district since August 13.'
  })
  clock.set(day('2026-10-30'), '17:40' as ClockTime)
  const { ids } = await ask('interventions.recordDelivery', {
    letters: [{ ...to, documentId: document.id, recipient: person }],
    method: 'personal',
    servedOn: day('2026-10-30'),
    servedAt: '17:05' as ClockTime,
    server: SAMPLE_STAFF[1].name
  })
  await ask('interventions.printProofs', {
    serviceIds: ids,
    signature: { state: 'typed', strokes: null, typedAs: SAMPLE_STAFF[1].name }
  })
}

/** Nothing was followed: each case gets the decision that opens its way out. */
export async function routesReview(story: Story, cases: Cases, hearings: Hearings): Promise<void> {
  for (const role of ['probation', 'welfare', 'complaint', 'citation'] as const) {
    await noneMet(story, cases.get(role) ?? '', REVIEW)
  }
  await hear(story, hearings, 'probation', REVIEW, '09:02', { ending: 'probation', reviewOn: null })
  await hear(story, hearings, 'welfare', REVIEW, '09:33', { ending: 'welfare', reviewOn: null })
  await hear(story, hearings, 'complaint', REVIEW, '10:03', { ending: 'complaint', reviewOn: null })
  await hear(story, hearings, 'summoned', REVIEW, '10:45', { ending: 'no-show', reviewOn: day('2026-12-01') })
  await hear(story, hearings, 'citation', REVIEW, '11:04', { ending: 'office', reviewOn: null })
  await serve(story, REVIEW)
}
