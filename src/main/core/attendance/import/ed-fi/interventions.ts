import type { ImportIntervention, ImportPupil } from '../model'
import type { ProblemLog } from '../problems'
import { counted } from '../problems'
import { minutesFrom } from '../values'
import { type EdFiRecord, type EdFiRecords, optionalDayAt, placeOf } from './records'
import { at, textAt, textBelow } from './xml'

/** What was tried with a pupil, as far as the source tells. */
export function readInterventions(
  records: EdFiRecords,
  pupils: ReadonlyMap<string, ImportPupil>,
  log: ProblemLog
): ImportIntervention[] {
  const measures = new Map<string, EdFiRecord>()
  for (const record of records.of('Intervention')) {
    const code = textAt(record.node, 'InterventionIdentificationCode')
    if (code) measures.set(code, record)
  }
  const interventions: ImportIntervention[] = []
  for (const record of records.of('StudentInterventionAssociation')) {
    const { node } = record
    const pupilId = records.resolve(at(node, 'StudentReference'), 'StudentUniqueId')
    const name = textBelow(at(node, 'InterventionReference'), 'InterventionIdentificationCode')
    if (!pupilId || !pupils.has(pupilId)) {
      log.error(placeOf(record, 'StudentReference', pupilId), 'no pupil of the files has this id')
      continue
    }
    const measure = measures.get(name ?? '')
    if (!name || !measure) {
      log.warnGrouped('measure', placeOf(record, 'InterventionReference', name), (count) => {
        return `no intervention of the files has this code; not read (${counted(count, 'record')})`
      })
      continue
    }
    const dosage = textAt(node, 'Dosage')
    interventions.push({
      pupilId,
      schoolCode: textBelow(at(measure.node, 'EducationOrganizationReference'), 'EducationOrganizationId'),
      name,
      beginDate: optionalDayAt(measure, log, 'BeginDate') ?? null,
      endDate: optionalDayAt(measure, log, 'EndDate') ?? null,
      dosageMinutes: dosage === null ? null : (minutesFrom(dosage, 0) ?? null),
      row: node.line
    })
  }
  return interventions
}
