import type { RouteInput, RouteOutput } from '@shared/contract'
import type { CalendarDate, ClockTime } from '@shared/kernel/dates'
import { day } from '@shared/kernel/dates'
import { newId } from '@shared/kernel/ids'
import type { Role } from './cast'
import { SAMPLE_STAFF } from './place'
import type { Story } from './story'

const time = (text: string) => text as ClockTime

export async function refer(
  story: Story,
  cases: Map<Role, string>,
  on: CalendarDate,
  roles: readonly Role[]
): Promise<void> {
  const [supervisor] = SAMPLE_STAFF
  story.clock.set(on, time('14:00'))
  await story.importExport(on)
  const staff = await story.ask('district.staff', {})
  for (const role of roles) {
    const pupilId = story.pupil(role)
    const { grounds, needsTranslation } = await story.ask('cases.readiness', { pupilId })
    const met = grounds.filter((line) => line.met).map(({ ground }) => ground)
    const { id } = await story.ask('cases.refer', {
      pupilId,
      grounds: met,
      referrer: {
        staffId: staff.find(({ name }) => name === supervisor.name)?.id ?? null,
        name: supervisor.name,
        title: supervisor.title
      },
      override: 'The supervisor of attendance finds that what was tried is enough.',
      ...(needsTranslation ? { translatedBy: 'County interpreter service' } : {})
    })
    cases.set(role, id)
    await serve(story, on)
  }
}

/** Everything printed and not yet delivered goes to the post. */
export async function serve({ ask }: Story, on: CalendarDate): Promise<void> {
  const letters = await ask('interventions.undelivered', {})
  if (letters.length === 0) return
  const { ids } = await ask('interventions.recordDelivery', {
    letters: letters.map(({ documentId, recipient, contactId, address }) => ({
      documentId,
      recipient,
      contactId,
      address
    })),
    method: 'mail',
    servedOn: on,
    server: SAMPLE_STAFF[2].name
  })
  await ask('interventions.printProofs', {
    serviceIds: ids,
    signature: { state: 'typed', strokes: null, typedAs: SAMPLE_STAFF[2].name }
  })
}

/** Role, time and kind of a hearing on a docket. */
export type Slot = readonly [Role, string, 'first' | 'review']

export async function docket(
  story: Story,
  cases: ReadonlyMap<Role, string>,
  on: CalendarDate,
  date: CalendarDate,
  slots: readonly Slot[]
): Promise<ReadonlyMap<Role, string>> {
  const { ask, clock } = story
  clock.set(on, time('10:00'))
  const rooms = await ask('district.rooms', {})
  const members = await ask('district.members', {})
  const { id: dayId } = await ask('hearings.saveDay', {
    date,
    roomId: rooms.find(({ name }) => name === 'Board room')?.id ?? '',
    firstTime: time('09:00'),
    slotMinutes: 30,
    chairId: members.find(({ role }) => role === 'chair')?.id ?? null,
    memberIds: members.map(({ id }) => id)
  })
  const hearings = new Map<Role, string>()
  for (const [role, at, kind] of slots) {
    const caseId = cases.get(role) ?? ''
    const { id } = await ask('hearings.put', { dayId, caseId, time: time(at), kind })
    hearings.set(role, id)
    if (role === 'interpreter')
      await ask('hearings.setInterpreter', { id, interpreter: 'Adela Lozano', language: 'Spanish' })
  }
  await ask('hearings.issueNotices', { dayId })
  await serve(story, on)
  return hearings
}

export interface Ending {
  readonly ending: keyof typeof OUTCOMES
  readonly reviewOn: CalendarDate | null
}

const OUTCOMES = {
  directives: 'directives-issued',
  continued: 'continued',
  'no-show': 'no-show-rescheduled',
  returned: 'returned-to-school',
  success: 'closed-success',
  office: 'referred-da-48263.5',
  probation: 'referred-probation',
  welfare: 'referred-child-welfare',
  complaint: 'complaint-directed-48291'
} as const

export async function hear(
  { ask, clock }: Story,
  hearings: ReadonlyMap<Role, string>,
  role: Role,
  on: CalendarDate,
  from: string,
  { ending, reviewOn }: Ending
): Promise<void> {
  const id = hearings.get(role) ?? ''
  clock.set(on, time(from))
  const before = await ask('hearings.room', { id })
  const { members } = await ask('hearings.day', { id: before.dayId })
  for (const { id: memberId } of members)
    await ask('hearings.setMember', { dayId: before.dayId, memberId, present: true })
  const came = ending !== 'no-show'
  if (came) await ask('hearings.arrive', { id, arrived: true })
  await ask('hearings.start', { id })
  for (const presence of before.presence) {
    const family = presence.role === 'pupil' || presence.role === 'parent'
    await ask('hearings.setPresence', {
      hearingId: id,
      presence: {
        ...presence,
        came: family && !came ? 'absent' : 'in-person',
        arrivedAt: family && !came ? null : time(from)
      }
    })
  }
  if (came) {
    await note(
      ask,
      id,
      'school',
      'School',
      'Good at mathematics and liked by classmates. Absences began in the first weeks.'
    )
    await note(ask, id, 'pupil', 'Pupil', 'Says that mornings are hard and that the bus was missed often.')
    await note(
      ask,
      id,
      'parent',
      'Parent',
      'Works early and did not know of every absence. Wants a call on the same day.'
    )
    clock.pass(12)
  } else {
    await note(
      ask,
      id,
      'called-in',
      'Clerk',
      'Nobody had come a quarter of an hour after the time. Called the number on record; left a message.'
    )
    clock.pass(4)
  }
  await ask('hearings.saveFindings', { id, findings: findings(ending, before), vote: vote(members.length) })
  if (ending === 'directives') await direct(ask, before, reviewOn)
  await ask('hearings.decide', {
    id,
    outcome: OUTCOMES[ending],
    reviewOn,
    note: ending === 'returned' ? 'The school holds its own conference first and looks into the safety plan.' : null,
    nextService: ending === 'no-show' ? 'certified' : null
  })
  if (ending === 'directives') {
    for (const signer of before.presence.filter(({ role: is }) => is === 'pupil' || is === 'parent')) {
      await ask('agreements.sign', {
        hearingId: id,
        signing: {
          role: signer.role === 'pupil' ? 'pupil' : 'parent',
          name: signer.name,
          capacity: signer.relation,
          state: 'typed',
          typedAs: signer.name,
          strokes: null,
          witness: null
        }
      })
    }
    await ask('agreements.issueContract', { hearingId: id, termTo: day('2027-06-04') })
  }
  clock.pass(3)
  await ask('hearings.close', { id })
  await ask('agreements.issueMinutes', { hearingId: id })
}

/** Endings that send the case on, after directives that were not followed. */
const OFFICES: readonly Ending['ending'][] = ['office', 'probation', 'welfare', 'complaint']

type Findings = RouteInput<'hearings.saveFindings'>['findings']

function findings(
  ending: Ending['ending'],
  {
    grounds,
    iep,
    section504
  }: { grounds: ('habitual-truant' | 'chronic-absentee' | 'insubordinate')[]; iep: boolean; section504: boolean }
): Findings {
  const found: Findings = [
    { code: 'F1', result: 'yes', note: null },
    { code: 'F2', result: ending === 'no-show' ? 'no' : 'yes', note: null },
    { code: 'F3', result: 'yes', note: null, grounds }
  ]
  if (ending === 'directives') {
    found.push({ code: 'F5', result: 'yes', note: null, barriers: ['sleep-and-routine', 'transport'] })
    found.push({ code: 'F6', result: 'yes', note: 'Mentoring and the support center can help.' })
  }
  if (OFFICES.includes(ending)) {
    found.push({
      code: 'F7',
      result: 'yes',
      note: 'Mentoring, the support center and a morning check-in were offered; none of them reached the pupil.'
    })
    found.push({ code: 'F8', result: 'yes', note: 'The directives of the first hearing were not followed.' })
  }
  if (iep || section504) found.push({ code: 'F9', result: 'yes', note: null })
  return found
}

const vote = (members: number): RouteInput<'hearings.saveFindings'>['vote'] => ({
  how: 'consensus',
  motion: null,
  for: members,
  against: 0,
  abstained: 0,
  recused: []
})

type Ask = Story['ask']

const note = (
  ask: Ask,
  hearingId: string,
  step: 'school' | 'pupil' | 'parent' | 'called-in',
  speaker: string,
  text: string
) => ask('hearings.saveNote', { hearingId, id: newId(), step, speaker, text, private: false })

async function direct(
  ask: Ask,
  { hearing, callName, presence }: RouteOutput<'hearings.room'>,
  dueOn: CalendarDate | null
): Promise<void> {
  const hearingId = hearing.id
  const parents = presence
    .filter(({ role }) => role === 'parent')
    .map(({ name }) => name)
    .join(' and ')
  const wordings: readonly [
    RouteInput<'agreements.saveDirective'>['wording']['addressee'],
    string,
    string,
    string,
    libraryId: string
  ][] = [
    [
      'pupil',
      callName,
      'Come to school every day school is in session, on time, and stay the whole schoolday.',
      'Venir a la escuela todos los días de clases, a tiempo, y quedarse todo el día escolar.',
      'pupil-daily'
    ],
    [
      'parent',
      parents,
      'Call the attendance office on the same day when the pupil cannot come, and bring a note within three days.',
      'Llamar a la oficina de asistencia el mismo día si el alumno no puede venir, y entregar una nota en tres días.',
      'parent-call'
    ],
    [
      'parent',
      parents,
      'Meet with Fennel Youth Center about mentoring and give the school its confirmation.',
      'Reunirse con Fennel Youth Center sobre el programa de mentores y entregar la confirmación a la escuela.',
      'parent-counseling'
    ],
    [
      'school',
      hearing.school,
      'Call the parent on each absence, and have a named adult check in with the pupil every morning.',
      'Llamar a los padres en cada ausencia, y que un adulto designado salude al alumno cada mañana.',
      'school-adult'
    ]
  ]
  for (const [n, [addressee, addresseeName, text, textEs, libraryId]] of wordings.entries()) {
    await ask('agreements.saveDirective', {
      hearingId,
      wording: {
        addressee,
        addresseeName,
        libraryId,
        placementChange: false,
        text,
        textEs,
        dueOn: n === 2 ? dueOn : null,
        evidence: n === 2 ? 'Confirmation of the first meeting' : 'School attendance record',
        evidenceEs: n === 2 ? 'Confirmación de la primera reunión' : 'Registro de asistencia de la escuela',
        provider: n === 2 ? 'Fennel Youth Center' : null,
        monitor: SAMPLE_STAFF[1].name
      }
    })
  }
}

/** What the family promised was done; the worker writes it down before the review. */
export async function allMet({ ask, clock }: Story, caseId: string, on: CalendarDate): Promise<void> {
  clock.set(on, time('08:30'))
  for (const { directives } of await ask('agreements.ofCase', { caseId })) {
    for (const { id } of directives) {
      await ask('agreements.setStatus', { id, state: 'met', on, by: SAMPLE_STAFF[1].name, note: null })
    }
  }
}

/** What was directed and not done, with what the worker saw. */
export async function noneMet({ ask, clock }: Story, caseId: string, on: CalendarDate): Promise<void> {
  clock.set(on, time('08:40'))
  for (const { directives } of await ask('agreements.ofCase', { caseId })) {
    for (const { id, addressee } of directives) {
      if (addressee === 'school') {
        await ask('agreements.setStatus', { id, state: 'met', on, by: SAMPLE_STAFF[1].name, note: null })
        continue
      }
      const note =
        addressee === 'pupil'
          ? 'Absences went on in the same weeks as before.'
          : 'No call was received, and no meeting was confirmed.'
      await ask('agreements.setStatus', { id, state: 'not-met', on, by: SAMPLE_STAFF[1].name, note })
    }
  }
}
