import type { RouteInput } from '@shared/contract'
import type { DueStep } from '@shared/interventions/rules-due'
import { type CalendarDate, type ClockTime, day } from '@shared/kernel/dates'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { SAMPLE_TODAY } from './place'
import type { Story } from './story'
import { worker } from './story-autumn'

const YESTERDAY = day('2026-11-16')
const at = (time: string) => time as ClockTime

/** Of each kind of step so many stay late: a department is mostly on time, and never quite. */
const LEFT_LATE = 1

type Work = Pick<RouteInput<'interventions.record'>, 'kind' | 'result' | 'summary'> &
  Partial<RouteInput<'interventions.record'>>

const WORK: Partial<Record<DueStep, Work>> = {
  contact: { kind: 'call', result: 'reached', summary: 'Asked whether the letter came and what would help.' },
  'conference-attempt': {
    kind: 'call',
    result: 'reached',
    summary: 'Offered a conference with parent and pupil at the school; they look for a day.',
    conferenceAttempt: true
  },
  counselor: {
    kind: 'counselor-meeting',
    result: 'held',
    summary: 'Met with the counselor about the mornings, friends and classes.',
    facts: { causes: 'Late nights, missed bus', plan: 'Alarm and morning check-in' }
  },
  meeting: {
    kind: 'sst',
    result: 'held',
    summary: 'The team agreed on a check-in every morning and a later first class.',
    facts: { causes: 'Far from the bus stop', plan: 'Check-in and bus pass' }
  },
  'home-visit': {
    kind: 'home-visit',
    result: 'held',
    summary: 'Visited in the afternoon and left the hours of the family center.',
    facts: { cardLeft: 'yes' }
  }
}

/** The work of yesterday, written into the log this morning, and what the school sends with a referral. */
export async function tellCatchUp(story: Story, referred: string): Promise<void> {
  await unhurriedReferrals(story)
  await catchUp(story)
  await papersOfReferral(story, referred)
}

/** The sample's department considers a referral within the quarter: by the default of 15 days most would be late. */
async function unhurriedReferrals({ ask }: Story): Promise<void> {
  const settings = await ask('interventions.settings', {})
  await ask('interventions.saveSettings', { ...settings, deadlines: { ...settings.deadlines, referral: 75 } })
}

async function catchUp({ ask, clock }: Story): Promise<void> {
  clock.set(SAMPLE_TODAY, at('07:40'))
  // One step may bring another into sight: a second look finds it.
  for (let look = 0; look < 2; look++) {
    const { rows } = await ask('interventions.due', {})
    const left = new Map<DueStep, number>()
    for (const [n, { step, state, pupilId, recordId }] of rows.entries()) {
      const work = WORK[step]
      if (state !== 'late' || (!work && step !== 'agency-answer')) continue
      const many = left.get(step) ?? 0
      left.set(step, many + 1)
      if (many < LEFT_LATE) continue
      if (!work) {
        await ask('interventions.recordAnswer', {
          interventionId: recordId ?? '',
          answeredOn: YESTERDAY,
          answer: 'accepted',
          answeredBy: 'Intake worker',
          note: 'Asked by telephone; the family is seen every week.'
        })
        continue
      }
      await ask('interventions.record', {
        pupilId,
        date: YESTERDAY,
        staffName: worker(1 + (n % 4)).name,
        withWhom: 'Parent or guardian',
        ...work
      })
    }
  }
}

/** The referral form, a file of the school, and copies handed out in person. */
async function papersOfReferral({ ask, clock, pupil }: Story, caseId: string): Promise<void> {
  const pupilId = pupil('referred')
  clock.set(SAMPLE_TODAY, at('07:50'))
  await ask('documents.attach', {
    pupilId,
    subject: { type: 'case', id: caseId },
    name: 'Teacher comments, November.pdf',
    bytes: await teacherComments()
  })
  await ask('cases.saveReferralForm', {
    caseId,
    answers: {
      grades: 'Passing art and physical education; missing work in four classes since October.',
      discipline: 'None this year.',
      siblings: 'One younger sister at the elementary school, attends well.',
      agencies: 'Family center since October.',
      barriers: ['transportation', 'sleep-and-routine', 'disengagement'],
      strengths: 'Draws well; helps younger pupils in the art room.',
      cooperation: 'The mother answers calls in the evening and came to the last conference.',
      pupilStatement: 'Mornings are hard when nobody is at home.',
      parentStatement: 'I leave for work at five and cannot see whether the bus was caught.',
      help: 'A mentor in the mornings and a bus pass.',
      health: '',
      planMeeting: ''
    }
  })
  await ask('cases.printReferralForm', { caseId })
  const copy = { caseId, givenOn: YESTERDAY as CalendarDate, givenBy: worker(1).name }
  await ask('cases.recordCopy', {
    ...copy,
    recipient: 'pupil',
    name: 'The pupil',
    how: 'handed over at school',
    papers: 'Log of interventions, letters 1 to 3, attendance record'
  })
  await ask('cases.recordCopy', {
    ...copy,
    recipient: 'board',
    name: 'Clerk of the board',
    how: 'internal mail',
    papers: 'Referral form, log of interventions, letters 1 to 3, attendance record, teacher comments'
  })
}

const COMMENTS = [
  'Teacher comments, grade 8, November',
  '',
  'English: works well when present. Two essays are missing.',
  'Mathematics: asks good questions; lost the thread in October.',
  'Art: the best portfolio of the class.',
  '',
  'All teachers: would meet before school on Tuesdays to catch up.'
]

/** As a school would send it: a PDF from another program. */
async function teacherComments(): Promise<Uint8Array> {
  const file = await PDFDocument.create()
  const font = await file.embedFont(StandardFonts.TimesRoman)
  const page = file.addPage([612, 792])
  for (const [line, text] of COMMENTS.entries()) {
    page.drawText(text, { x: 72, y: 700 - line * 20, size: line === 0 ? 16 : 12, font })
  }
  return file.save()
}
