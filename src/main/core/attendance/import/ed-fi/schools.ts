import type { ImportSchool } from '../model'
import type { ProblemLog } from '../problems'
import { addressFrom } from './people'
import { type EdFiRecords, placeOf } from './records'
import { childrenOf, descriptorAt, textAt } from './xml'

/** Schools by their id; other organizations of the file are not read. */
export function readSchools(records: EdFiRecords, log: ProblemLog): Map<string, ImportSchool> {
  const schools = new Map<string, ImportSchool>()
  for (const record of records.of('School')) {
    const { node } = record
    const code = textAt(node, 'SchoolId')
    if (!code) log.error(placeOf(record, 'SchoolId'), 'must not be empty')
    else if (schools.has(code)) log.error(placeOf(record, 'SchoolId', code), 'this school stands in the files already')
    else {
      const phones = childrenOf(node, 'InstitutionTelephone')
      const main = phones.find((phone) => descriptorAt(phone, 'InstitutionTelephoneNumberType') === 'Main') ?? phones[0]
      schools.set(code, {
        code,
        name: textAt(node, 'NameOfInstitution') ?? code,
        kind: kindFrom(descriptorAt(node, 'SchoolCategory')),
        address: addressFrom(node, ['Physical', 'Mailing', 'Other']),
        phone: main ? textAt(main, 'TelephoneNumber') : null
      })
    }
  }
  return schools
}

function kindFrom(category: string | null): ImportSchool['kind'] {
  const word = category?.toLowerCase() ?? ''
  if (word.startsWith('elementary') || word.startsWith('primary')) return 'elementary'
  if (word.startsWith('middle') || word.startsWith('junior')) return 'middle'
  return word.startsWith('high') || word.startsWith('secondary') ? 'high' : null
}
