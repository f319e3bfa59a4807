import type { Figures, PupilHeader, ReferralGround } from '@shared/documents/parts'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { ageOn, dateInWords, schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { flagWords, pupilFlagNames } from '@shared/pupils/model'
import { callName, languageName, legalName } from '@shared/pupils/names'
import { findCase } from '../cases/queries'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import { interventionsOf } from '../interventions/queries/log'
import { contactsOf, findPupil, findPupilLine } from '../pupils/queries'
import { attendanceAtHand } from './figures'
import type { HearingOnDay } from './queries/docket'
import { presenceOf, siblingsOf } from './queries/record'

/** What every paper of the panel says of a case. Throws DeskError `not-found`. */
export function caseFacts({ db, clock }: Pick<Ctx, 'db' | 'clock'>, hearing: HearingOnDay) {
  const today = clock.today()
  const sarbCase = findCase(db, hearing.caseId)
  const pupil = findPupil(db, hearing.pupilId)
  const line = findPupilLine(db, hearing.pupilId, hearing.date)
  if (!sarbCase || !pupil || !line) throw new DeskError('not-found', 'That hearing is not on the desk any more.')
  const { figures, weeks } = attendanceAtHand(db, hearing.pupilId, today)
  const header: Omit<PupilHeader, 'birthDate'> = {
    legalName: legalName(pupil),
    callName: callName(pupil),
    grade: pupil.grade ?? 'not recorded',
    school: line.schoolName ?? 'not enrolled',
    localId: pupil.localId,
    stateId: pupil.stateId
  }
  return {
    board: letterhead(db).boardName,
    schoolYear: schoolYearLabel(schoolYearOf(hearing.date)),
    header,
    birthDate: pupil.birthDate,
    age: pupil.birthDate ? ageOn(pupil.birthDate, hearing.date) : null,
    homeLanguage: pupil.homeLanguage,
    language: pupil.homeLanguage ? languageName(pupil.homeLanguage) : null,
    marks: pupilFlagNames.filter((flag) => flag !== 'interpreter' && pupil[flag]).map((flag) => flagWords[flag]),
    grounds: sarbCase.grounds as ReferralGround[],
    reason: sarbCase.reason,
    referrer: `${sarbCase.referrerName}, ${sarbCase.referrerTitle}`,
    figures: figures as Figures | null,
    weeks,
    siblings: siblingsOf(db, hearing.pupilId, hearing.date).map(({ name, grade }) =>
      grade ? `${name} (grade ${grade})` : name
    ),
    people: presenceOf(db, hearing.id),
    contacts: contactsOf(db, hearing.pupilId),
    interventions: interventionsOf(db, hearing.pupilId)
      .map(({ date, kind, staffName, result, summary }) => ({
        date,
        kind,
        what: kindFacts[kind].label,
        by: staffName,
        result: resultWords[result],
        summary
      }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  }
}

/** How the notice reached the family, in a line; null while no service is recorded. */
export function noticeInWords({ notices }: HearingOnDay): string | null {
  const served = notices.filter(({ current, servedOn }) => current && servedOn)
  if (served.length === 0) return null
  return served.map(({ number, servedOn }) => `${number}, ${servedOn ? dateInWords(servedOn) : ''}`).join('; ')
}
