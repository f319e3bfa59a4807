/** Reading of what a district exports: pure, without database; the room's handlers write what comes out of it. */
export {
  type AttendanceColumns,
  type AttendanceRecord,
  attendanceAt,
  attendanceRecords
} from './columns'
export type {
  ImportAddress,
  ImportCode,
  ImportContact,
  ImportEnrolment,
  ImportFile,
  ImportIntervention,
  ImportOptions,
  ImportPupil,
  ImportResult,
  ImportSchool,
  ImportSchoolday,
  ImportSet
} from './model'
export { MAX_LISTED, type Problem, problemInWords } from './problems'
export { proposeCategory } from './proposals'
export { readImport, sourceKind } from './read'
export { type FileSource, filesSource, folderSource, memorySource } from './source'
