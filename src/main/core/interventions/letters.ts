import type { Letterhead, Party, PupilHeader } from '@shared/documents/parts'
import type { LetterTexts } from '@shared/interventions/model'
import { type Household, households } from '@shared/interventions/rules-households'
import { type CalendarDate, schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { SectionCite } from '@shared/law/sections'
import { callName, legalName } from '@shared/pupils/names'
import { letterhead } from '../district/letterhead'
import { contactsOf, findPupil, findPupilLine } from '../pupils/queries'
import type { Connection } from '../store/open'
import { findLetterTexts } from './queries/letterTexts'

/** What every letter about a pupil begins with, and the envelopes it goes into. */
export interface LetterFacts {
  common: {
    letterhead: Letterhead
    date: CalendarDate
    schoolYear: string
    pupil: PupilHeader
    signer: LetterTexts['signer']
    contact: LetterTexts['contact']
  }
  households: Household[]
}

/** Throws DeskError `not-allowed` until the district has said what its letters name. */
export function districtLetterTexts(db: Connection): LetterTexts {
  const texts = findLetterTexts(db)
  if (texts) return texts
  throw new DeskError(
    'not-allowed',
    'The letters do not know yet who signs, whom a family calls and which help there is. Fill in “What our letters say” on the Notices screen first. Nothing was printed.',
    [
      lacks('programs', 'No alternative program of the district is named yet.', 'EC 48260.5(c)'),
      lacks('services', 'No mental health or supportive service is named yet.', 'EC 48260.5(e)'),
      lacks('signerName', 'Nobody is named who signs.'),
      lacks('contactName', 'Nobody is named whom a family can call.')
    ]
  )
}

/** What a letter lacks, by the field in which it is filled in, with the section that asks for it. */
const lacks = (field: string, problem: string, section: SectionCite | null = null) => ({ field, problem, section })

/** Why no letter can be made for a pupil yet, in words; null when it can. */
export const letterProblem = (db: Connection, pupilId: string): string | null =>
  letterLacks(db, pupilId)?.problem ?? null

function letterLacks(db: Connection, pupilId: string): ReturnType<typeof lacks> | null {
  const pupil = findPupil(db, pupilId)
  if (!pupil) return lacks('pupil', 'This pupil is not on the desk any more.')
  const { boardName, addressLines: lines } = letterhead(db)
  if (!boardName || lines.length === 0) {
    return lacks('board', 'The board’s name and address are not recorded (District).')
  }
  if (!pupil.birthDate) return lacks('birthDate', 'The birth date is not recorded.')
  if (households(contactsOf(db, pupilId), pupil.homeLanguage).length === 0) {
    return lacks('contacts', 'No contact receives mail or holds the education rights.')
  }
  return null
}

/** Throws DeskError `not-allowed` with the letter's problem. */
export function letterFacts(db: Connection, pupilId: string, today: CalendarDate): LetterFacts {
  const texts = districtLetterTexts(db)
  const [pupil, line] = [findPupil(db, pupilId), findPupilLine(db, pupilId, today)]
  const missing = letterLacks(db, pupilId)
  if (missing || !pupil?.birthDate || !line) {
    const problem = missing?.problem ?? 'the pupil is not known.'
    throw new DeskError('not-allowed', `A letter cannot be made: ${problem}`, missing ? [missing] : undefined)
  }
  return {
    common: {
      letterhead: letterhead(db),
      date: today,
      schoolYear: schoolYearLabel(schoolYearOf(today)),
      pupil: {
        legalName: legalName(pupil),
        callName: callName(pupil),
        birthDate: pupil.birthDate,
        grade: pupil.grade ?? 'not recorded',
        school: line.schoolName ?? 'not enrolled',
        localId: pupil.localId,
        stateId: pupil.stateId
      },
      signer: texts.signer,
      contact: texts.contact
    },
    households: households(contactsOf(db, pupilId), pupil.homeLanguage)
  }
}

/** A household as the addressee of a letter. */
export const addresseeOf = ({ name, relation, addressLines, email, phone }: Household): Party => ({
  name,
  relation,
  addressLines,
  email,
  phone
})
