import type { RouteInput } from '@shared/contract'
import { type CalendarDate, type ClockTime, day } from '@shared/kernel/dates'
import { SAMPLE_SCHOOLS, SAMPLE_STAFF } from './place'
import type { Story } from './story'
import { lettersOn, worker } from './story-autumn'

const CALLS = day('2026-11-09')
const HTC = day('2026-11-13')
const YESTERDAY = day('2026-11-16')
const PACT = day('2026-11-19')
const at = (time: string) => time as ClockTime

type Step = Partial<RouteInput<'interventions.record'>> & Pick<RouteInput<'interventions.record'>, 'kind' | 'result'>

/** Somebody's work written into the log. */
async function record(story: Story, pupilId: string, date: CalendarDate, n: number, step: Step): Promise<string> {
  const { id } = await story.ask('interventions.record', {
    pupilId,
    date,
    staffName: worker(1 + (n % 4)).name,
    withWhom: 'Parent or guardian',
    summary: 'As planned.',
    ...step
  })
  return id
}

/** Who works where, and the list of EC 48985 with its translators. */
export async function tellLadderRules({ ask }: Story): Promise<void> {
  const staff = await ask('district.staff', {})
  for (const [n, { code }] of SAMPLE_SCHOOLS.entries()) {
    const name = worker(1 + (n % 4)).name
    await ask('interventions.saveWorker', {
      schoolCode: code,
      staffId: staff.find((one) => one.name === name)?.id ?? null
    })
  }
}

/** The last weeks before today: a family on every rung, some in time and some late. */
export async function tellLadder(story: Story): Promise<void> {
  await listLanguages(story)
  await everydayWork(story)
  await conferences(story)
  await partners(story)
  await theMail(story)
  await comingBlock(story)
}

/** Languages whose share of a school asks for it stand on the list; the county translates what the desk cannot print. */
async function listLanguages({ ask }: Story): Promise<void> {
  const { spoken } = await ask('interventions.languages', { schoolYear: 2026 })
  for (const { schoolCode, language, required, catalogue } of spoken) {
    if (!required) continue
    const translatedBy = catalogue ? null : 'Almanor County Office of Education, translation unit'
    await ask('interventions.saveLanguage', { schoolYear: 2026, schoolCode, language, translatedBy })
  }
}

/** Calls, counselor meetings and visits to most of the families that got a letter; the newest are still to be called. */
async function everydayWork(story: Story): Promise<void> {
  const { ask, clock } = story
  clock.set(CALLS, at('15:30'))
  const { rows } = await ask('interventions.due', {})
  const of = (step: string) => rows.filter((row) => row.step === step).map(({ pupilId }) => pupilId)
  for (const [n, pupilId] of of('conference-attempt').entries()) {
    if (n % 9 === 8) continue
    await record(story, pupilId, CALLS, n, {
      kind: 'call',
      result: n % 3 === 2 ? 'left-message' : 'reached',
      summary:
        'Called about the letter and the days behind it; offered a conference with parent and pupil at the school.',
      conferenceAttempt: true
    })
  }
  for (const [n, pupilId] of of('counselor').entries()) {
    if (n % 7 === 6) continue
    await record(story, pupilId, CALLS, n, {
      kind: 'counselor-meeting',
      result: n % 5 === 4 ? 'did-not-come' : 'held',
      summary: 'Met with the counselor about the mornings, friends and classes.',
      facts: { causes: 'Late nights, missed bus', plan: 'Alarm and morning check-in' }
    })
  }
  for (const [n, pupilId] of of('home-visit').entries()) {
    if (n % 4 === 3) continue
    await record(story, pupilId, CALLS, n, {
      kind: 'home-visit',
      result: n % 4 === 2 ? 'no-answer' : 'held',
      summary: 'Visited in the afternoon and left the hours of the family center.',
      facts: { cardLeft: 'yes' }
    })
  }
  await lettersOn(story, day('2026-11-10'))
}

/** A block of conferences last week: one held with an agreement, one without the family, one not written down yet. */
async function conferences(story: Story): Promise<void> {
  const { ask, clock } = story
  clock.set(day('2026-11-10'), at('10:00'))
  const school = SAMPLE_SCHOOLS[2] ?? SAMPLE_SCHOOLS[0]
  const { id: dayId } = await ask('interventions.saveMeetingDay', {
    kind: 'htc',
    date: HTC,
    place: `${school?.name}, library`,
    address: `${school?.address}, ${school?.city}, CA 95999`,
    schoolCode: school?.code,
    firstTime: at('14:00'),
    slotMinutes: 30,
    slots: 6,
    staff: [worker(1).name, worker(2).name]
  })
  const { rows } = await ask('interventions.due', {})
  const others = rows.filter(({ step, pupilId }) => step === 'meeting' && pupilId !== story.pupil('conference'))
  const pupilIds = [story.pupil('conference'), ...new Set(others.map(({ pupilId }) => pupilId))].slice(0, 4)
  const { ids } = await ask('interventions.schedule', { dayId, pupilIds })
  await ask('interventions.printInvitations', { meetingIds: ids })
  await deliver(story, day('2026-11-10'))
  clock.set(HTC, at('16:30'))
  const [first = '', second = '', third = ''] = ids
  if (first) await holdConference(story, first)
  if (second) {
    const { presence } = await ask('interventions.meeting', { id: second })
    for (const { id: presenceId, role } of presence) {
      await ask('interventions.setPresence', {
        meetingId: second,
        presenceId,
        came: role === 'school' ? 'in-person' : 'absent'
      })
    }
    await ask('interventions.saveMeetingNotes', {
      meetingId: second,
      summary: 'The school waited for twenty minutes and called twice. Nobody came or answered.',
      nextStep: 'Visit the home and offer a new time.',
      reviewOn: YESTERDAY,
      ground: 'truant'
    })
    await ask('interventions.recordResult', { meetingId: second, state: 'did-not-come' })
  }
  if (third) {
    await ask('interventions.moveMeeting', {
      meetingId: third,
      dayId: null,
      reason: 'The mother asked for a call instead.'
    })
  }
}

async function holdConference({ ask }: Story, meetingId: string): Promise<void> {
  const meeting = await ask('interventions.meeting', { id: meetingId })
  for (const { id: presenceId } of meeting.presence) {
    await ask('interventions.setPresence', { meetingId, presenceId, came: 'in-person' })
  }
  const parent = meeting.presence.find(({ role }) => role === 'parent')?.name ?? 'Parent or guardian'
  const lines = [
    ['pupil', meeting.callName, 'Come to school every day school is in session, on time.', null],
    ['parent', parent, 'Call the attendance office on the day of any absence, and tell the reason.', null],
    ['school', meeting.schoolName ?? 'The school', 'Name one adult who greets the pupil every morning.', YESTERDAY]
  ] as const
  for (const [addressee, addresseeName, text, dueOn] of lines) {
    await ask('interventions.saveDuty', {
      meetingId,
      wording: {
        addressee,
        addresseeName,
        text,
        textEs: null,
        libraryId: null,
        dueOn,
        evidence: null,
        evidenceEs: null
      }
    })
  }
  await ask('interventions.saveMeetingNotes', {
    meetingId,
    summary:
      'Mornings are hard since the move; the bus stop is far. Agreed on a check-in and a daily call of the office.',
    nextStep: 'Look at the attendance together.',
    reviewOn: day('2026-12-01'),
    ground: 'habitual-truant'
  })
  const signers = [
    ['pupil', meeting.callName],
    ['parent', parent]
  ] as const
  for (const [role, name] of signers) {
    await ask('interventions.sign', {
      meetingId,
      signing: { role, name, capacity: null, state: 'typed', strokes: null, typedAs: name, witness: null }
    })
  }
  await ask('interventions.issueAgreement', { meetingId })
  await ask('interventions.recordResult', { meetingId, state: 'held' })
}

/** Agencies with and without an answer, an officer's warning, a study program, a call that was promised. */
async function partners(story: Story): Promise<void> {
  const { ask, clock } = story
  clock.set(HTC, at('17:00'))
  const refer = (pupilId: string, on: CalendarDate, agency: string, agencyContact: string, n: number) =>
    record(story, pupilId, on, n, {
      kind: 'agency-referral',
      result: 'accepted',
      summary: 'Explained what the agency does; the family agreed to be called by it.',
      facts: { agency, agencyContact, consent: 'yes' }
    })
  const answered = await refer(story.pupil('foster'), CALLS, 'foster-youth', 'Foster youth services, intake', 1)
  await ask('interventions.recordAnswer', {
    interventionId: answered,
    answeredOn: day('2026-11-12'),
    answer: 'accepted',
    answeredBy: 'Intake worker',
    note: 'First visit on November 18; rides to school from November 20.'
  })
  await refer(story.pupil('conference'), day('2026-10-19'), 'wrap-around', 'Wrap-around team', 2)
  await refer(story.pupil('notified'), CALLS, 'support-center', 'Family center, room 3', 3)
  await record(story, story.pupil('referred'), day('2026-10-28'), 1, {
    kind: 'officer-warning',
    result: 'done',
    withWhom: 'Pupil and parent or guardian',
    summary: 'Written warning about absences without an excuse, in the presence of the parent.',
    facts: { officer: 'Deputy R. Okonski', department: 'Almanor County Sheriff', forwarded: 'no' }
  })
  await record(story, story.pupil('referred'), day('2026-10-29'), 2, {
    kind: 'study-program',
    result: 'accepted',
    summary: 'Saturday study sessions at the high school, with transportation.',
    facts: {
      program: 'Saturday study, Mariposa Ridge',
      programFrom: '2026-11-07',
      programTo: '2026-12-12',
      sessions: '6'
    }
  })
  await record(story, story.pupil('notified'), CALLS, 1, {
    kind: 'call',
    result: 'reached',
    summary: 'The father looks for a doctor’s note for two of the days and wants to talk about the mornings.',
    nextStep: 'Ask for the doctor’s note.',
    nextStepOn: day('2026-11-12')
  })
  await record(story, story.pupil('conference'), HTC, 2, {
    kind: 'text',
    result: 'sent',
    summary: 'Sent the times of the morning check-in.',
    nextStep: 'Call about the first week.',
    nextStepOn: day('2026-11-17')
  })
}

/** A letter that came back, one that was answered, and a family that gets none for now. */
async function theMail(story: Story): Promise<void> {
  const { ask, clock } = story
  await lettersOn(story, HTC)
  clock.set(YESTERDAY, at('11:00'))
  const served = await ask('interventions.deliveries', { pupilId: story.pupil('notified') })
  const back = served.find(({ form, method }) => form === 'SD-01' && method === 'mail')
  if (back) {
    await ask('interventions.recordReturn', {
      serviceId: back.id,
      returnedOn: YESTERDAY,
      reason: 'Moved, new address given',
      newAddress: '41 Heron Court, Fennel, CA 95999'
    })
  }
  const [letter] = (await ask('interventions.deliveries', { pupilId: story.pupil('conference') })).filter(
    ({ form }) => form === 'SD-01'
  )
  if (letter) {
    await ask('interventions.recordLetterAnswer', {
      documentId: letter.documentId,
      answeredOn: HTC,
      who: letter.recipient,
      how: 'call',
      summary: 'Thanked for the letter and said that they come to the conference.'
    })
  }
  const { rows, held } = await ask('interventions.noticesDue', {})
  const waiting = [...rows, ...held].find(({ pupilId }) => !story.isCast(pupilId))
  if (waiting) {
    await ask('interventions.holdNotices', {
      pupilId: waiting.pupilId,
      reason: 'In the hospital since October; the school waits for the doctor’s note and recodes the days.'
    })
  }
}

/** The next block is half full, and its invitations are on their way. */
async function comingBlock(story: Story): Promise<void> {
  const { ask, clock } = story
  clock.set(YESTERDAY, at('13:00'))
  const { id: dayId } = await ask('interventions.saveMeetingDay', {
    kind: 'pact',
    date: PACT,
    place: 'Family center, room 3',
    address: '18 Pippin Lane, Alder Valley, CA 95999',
    firstTime: at('15:00'),
    slotMinutes: 20,
    slots: 8,
    staff: [SAMPLE_STAFF[0].name, worker(3).name]
  })
  const { rows } = await ask('interventions.due', {})
  const pupilIds = [...new Set(rows.filter(({ step }) => step === 'meeting').map(({ pupilId }) => pupilId))].slice(0, 5)
  if (pupilIds.length === 0) return
  const { ids } = await ask('interventions.schedule', { dayId, pupilIds })
  await ask('interventions.printInvitations', { meetingIds: ids.slice(0, 3) })
  await deliver(story, YESTERDAY, 2)
}

/** Letters on the desk go to the post, but for the last ones that nobody has taken yet. */
async function deliver({ ask }: Story, servedOn: CalendarDate, left = 0): Promise<void> {
  const letters = (await ask('interventions.undelivered', {})).filter(({ returned, address }) => !returned && address)
  const sent = letters.slice(0, letters.length - left)
  if (sent.length === 0) return
  await ask('interventions.recordDelivery', {
    letters: sent.map(({ documentId, recipient, contactId, address }) => ({
      documentId,
      recipient,
      contactId,
      address
    })),
    method: 'mail',
    servedOn,
    server: worker(2).name
  })
}
