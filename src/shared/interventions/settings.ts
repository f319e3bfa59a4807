import type { SectionCite } from '@shared/law/sections'
import { z } from 'zod'
import { localPractice } from './local-practice'
import { noticeSettings } from './rules-notices'

const days = (usual: number) => z.number().int().min(0).max(200).default(usual)

/** Within how many days each step is to be done. No section sets them; they are the district's own (law and practice 3.1). */
export const deadlines = z.object({
  notice: days(5),
  delivery: days(3),
  returnedMail: days(3),
  contact: days(7),
  counselor: days(15),
  conferenceAttempt: days(10),
  meeting: days(20),
  homeVisit: days(20),
  invitation: days(14),
  agencyAnswer: days(14),
  meetingResult: days(2),
  nextStep: days(7),
  referral: days(15)
})
export type Deadlines = z.infer<typeof deadlines>
export type DeadlineKey = keyof Deadlines

export const ladderSettings = z.object({
  notices: noticeSettings.prefault({}),
  deadlines: deadlines.prefault({}),
  local: localPractice.prefault({}),
  /** What a family is offered in a language that fewer than 15 percent of its school speak (EC 48985 asks for nothing). */
  belowShare: z.enum(['interpreter', 'translate']).default('interpreter')
})
export type LadderSettings = z.infer<typeof ladderSettings>
export const defaultLadderSettings: LadderSettings = ladderSettings.parse({})

/** What each deadline is for, from what it counts, and the section it touches. */
export const deadlineCatalogue: readonly { key: DeadlineKey; label: string; reason: string; section: SectionCite }[] = [
  {
    key: 'notice',
    label: 'Notification printed after it is due',
    reason: 'Counts from the day of the truancy report. The law asks for it upon classification and sets no days.',
    section: 'EC 48260.5'
  },
  {
    key: 'delivery',
    label: 'Delivery recorded after a letter is issued',
    reason: 'A letter nobody can prove does not count with a court.',
    section: 'EC 48260.5'
  },
  {
    key: 'returnedMail',
    label: 'Returned mail sent again',
    reason: 'The family has not been told until a letter reaches it.',
    section: 'EC 48260.5'
  },
  {
    key: 'contact',
    label: 'Call or message after a notification',
    reason: 'Practice: the letter alone changes little.',
    section: 'EC 48262'
  },
  {
    key: 'counselor',
    label: 'Counselor meeting after the first report',
    reason: 'The pupil and the parent may be asked to meet a counselor (first report).',
    section: 'EC 48264.5'
  },
  {
    key: 'conferenceAttempt',
    label: 'Attempt at a conference after the first report',
    reason: 'Without one the pupil is no habitual truant, however many reports there are.',
    section: 'EC 48262'
  },
  {
    key: 'meeting',
    label: 'HTC, PACT or SST after the second report',
    reason: 'Practice of many districts before a referral.',
    section: 'EC 48262'
  },
  {
    key: 'homeVisit',
    label: 'Home visit, or an attempt, after the third report',
    reason: 'Practice before a referral.',
    section: 'EC 48240'
  },
  {
    key: 'invitation',
    label: 'Invitation before the day of a meeting',
    reason: 'No section sets it; two weeks is what districts give a family to arrange it. A shorter time is said.',
    section: 'EC 48262'
  },
  {
    key: 'agencyAnswer',
    label: 'Answer of an agency',
    reason: 'A referral without an answer helps nobody.',
    section: 'EC 48240'
  },
  {
    key: 'meetingResult',
    label: 'Result of a meeting written down',
    reason: 'What was agreed is forgotten soon.',
    section: 'EC 48262'
  },
  {
    key: 'nextStep',
    label: 'Next step of the log that names no day',
    reason: 'Otherwise a step somebody promised would be due nowhere.',
    section: 'EC 48240'
  },
  {
    key: 'referral',
    label: 'Referral considered after the third report',
    reason: 'A habitual truant may be referred; the law sets no day.',
    section: 'EC 48263'
  }
]

export const belowShareEntry = {
  label: 'A home language below 15 percent of the school',
  reason:
    'EC 48985 asks for a translation from 15 percent on. Below, federal civil-rights law still asks that the family understands; an interpreter is the usual way.',
  section: 'EC 48985' as SectionCite,
  choices: [
    { value: 'interpreter' as const, label: 'An interpreter is offered' },
    { value: 'translate' as const, label: 'We have the notice translated too; the list says so until somebody does' }
  ]
}
