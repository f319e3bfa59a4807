import type { SectionCite } from '@shared/law/sections'
import { type AttendanceSettings, defaultAttendanceSettings } from './model'

/** A point the statutes leave open: what the desk does, and why, as the settings page shows it. */
export interface SettingEntry {
  key: keyof AttendanceSettings
  label: string
  /** Why there is a choice, and why this default. */
  reason: string
  section: SectionCite
  default: AttendanceSettings[keyof AttendanceSettings]
}

const entry = (key: keyof AttendanceSettings, section: SectionCite, label: string, reason: string): SettingEntry => ({
  key,
  label,
  reason,
  section,
  default: defaultAttendanceSettings[key]
})

export const settingsCatalogue: readonly SettingEntry[] = [
  entry(
    'subsequentTardyMin',
    'EC 48261',
    'After the first report, a tardy counts when it is longer than (minutes)',
    'The section says “tardy” without a number of minutes. Most districts keep the 30 minutes of 48260(a); 0 counts any tardy.'
  ),
  entry(
    'eventsPerDay',
    'EC 48260(a)',
    'Truancy events in one day',
    'Two separate absences of more than 30 minutes on one day could be read as two occasions. One a day is the careful reading.'
  ),
  entry(
    'unverifiedAfterClearing',
    'EC 48260(c)',
    'Unverified absences after the clearing period',
    'No section says when an absence nobody explained is without valid excuse. Left alone, they are never counted toward a referral.'
  ),
  entry(
    'unverifiedClearingDays',
    'EC 48260(c)',
    'Clearing period (schooldays)',
    'Local practice; five days are common. Used only where unverified absences become unexcused.'
  ),
  entry(
    'fullDayRule',
    'EC 48260(b)',
    'When period attendance makes a full day',
    'A local rule. Missing every period is the careful reading; some districts use a number of periods or of minutes.'
  ),
  entry(
    'periodsPerDay',
    'EC 48260(b)',
    'Periods in a schoolday',
    'Depends on the bell schedule; a school may have its own.'
  ),
  entry(
    'minutesPerPeriod',
    'EC 48260(a)',
    'Minutes in a period',
    'Needed to know whether a missed period is more than 30 minutes; a school may have its own.'
  ),
  entry(
    'twoSchoolsOneDay',
    'EC 48260(a)',
    'Enrolled in two schools on one day',
    'No section says whose record decides. Absent at every school that was open is the careful reading.'
  ),
  entry(
    'exclusionIsAbsence',
    'EC 60901(c)(1)',
    'Exclusion (immunization and the like) is an absence',
    'Chronic absence counts any reason. Exclusion never makes a pupil truant.'
  ),
  entry(
    'homeHospitalIsAbsence',
    'EC 60901(c)(1)',
    'Home or hospital instruction is an absence',
    'State reporting does not count these days; the section itself does not say.'
  ),
  entry(
    'incompleteStudyIsUnexcused',
    'EC 48260(a)',
    'Incomplete independent study is without valid excuse',
    'It is an absence, but no section makes it unexcused by itself.'
  ),
  entry(
    'studyWithoutEvidence',
    'EC 51747.5',
    'A day of independent study or distance learning without evidence',
    'Attendance is shown by participation. Absent unless something shows it is the usual rule; a district that codes these days itself lets the codes decide.'
  ),
  entry(
    'studyEvidenceDays',
    'EC 51747.5',
    'Evidence of participation may come in for (schooldays)',
    'Local practice; work is often handed in and marked days later. Until then the day is not held against the pupil.'
  ),
  entry(
    'reengagementFromDays',
    'EC 51747',
    'Re-engagement is owed from (schooldays in study)',
    'The section names fifteen schooldays or more; a district may begin earlier by its own policy.'
  ),
  entry(
    'reengagementThreeDays',
    'EC 51747',
    'More than three schooldays without attendance',
    'The section does not say whether the days have to follow each other. Days in a row are the usual reading; any four of one school week call sooner.'
  ),
  entry(
    'reengagementMonth',
    'EC 51747',
    'The month in which missed synchronous classes are counted',
    'A school month may be that of the calendar or four school weeks of the district’s own calendar.'
  ),
  entry(
    'conferenceOnReportDay',
    'EC 48262',
    'An attempt at a conference on the day of the first report',
    'The section asks for an attempt after the first or a later report and names no hour. A call on the same day mostly follows the report; a district or its court may ask for a later day.'
  ),
  entry(
    'chronicTruantCounts',
    'EC 48263.6',
    'What counts toward ten percent for a chronic truant',
    'The section speaks of schooldays; whether parts of days count is not settled. Full days only is the careful reading.'
  ),
  entry('bands', 'EC 60901(c)(1)', 'Bands of absence (percent)', 'Practice; only the ten percent are law.'),
  entry(
    'smallDenominatorDays',
    'EC 60901(c)(1)',
    'Warn below this number of schooldays enrolled',
    'Early in the year small numbers exaggerate. The law has no such limit, so nothing is left out.'
  ),
  entry(
    'policyLetters',
    'EC 48260.5',
    'Letters at these counts',
    'District policy, slower than the statute: 3, 6 and 9 are common.'
  ),
  entry(
    'policyCounts',
    'EC 48260.5',
    'What the letters count',
    'District policy: full unexcused days, or every truancy event.'
  ),
  entry(
    'fourTruanciesCount',
    'WIC 601(b)',
    'What makes four truancies',
    'In re A.N. (2020) 9 Cal.5th 343 asks for a fourth report sent to the supervisor or superintendent. Choose reports made where the county asks for the sent reports.'
  )
]
