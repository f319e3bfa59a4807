import { createHash } from 'node:crypto'
import type { CalendarDate } from '@shared/kernel/dates'
import type { ImportFile } from '../model'
import type { ProblemLog } from '../problems'
import type { FileSource } from '../source'
import { isDay, whyNoDay } from '../values'
import { readRecords, textAt, textBelow, type XmlNode } from './xml'

/** The records read; which file they stand in does not matter, since districts cut their exports differently. */
const WANTED = [
  'Student',
  'Contact',
  'StudentContactAssociation',
  'StudentSchoolAssociation',
  'School',
  'Session',
  'Calendar',
  'CalendarDate',
  'StudentSchoolAttendanceEvent',
  'StudentSectionAttendanceEvent',
  'AttendanceEventCategoryDescriptor',
  'Intervention',
  'StudentInterventionAssociation'
] as const
type RecordName = (typeof WANTED)[number]

export interface EdFiRecord {
  file: number
  fileName: string
  node: XmlNode
}

/** All records of a source by name, and what their `id` attributes stand for. */
export class EdFiRecords {
  readonly files: ImportFile[] = []
  private readonly byName = new Map<string, EdFiRecord[]>()
  private readonly byId = new Map<string, string>()

  of(name: RecordName): readonly EdFiRecord[] {
    return this.byName.get(name) ?? []
  }

  /** Reads every XML file of the source. */
  read(source: FileSource, log: ProblemLog): void {
    const wanted = new Set<string>(WANTED)
    for (const name of source.list().filter((file) => file.toLowerCase().endsWith('.xml'))) {
      const bytes = source.read(name)
      const file = { name, rows: 0, sha256: createHash('sha256').update(bytes).digest('hex') }
      const index = this.files.push(file) - 1
      readRecords(name, bytes, wanted, (node) => this.take({ file: index, fileName: name, node }), log)
      if (file.rows === 0) log.warn({ file: name }, 'holds nothing that is read here')
    }
  }

  private take(record: EdFiRecord): void {
    const { node, file } = record
    const records = this.byName.get(node.name)
    if (records) records.push(record)
    else this.byName.set(node.name, [record])
    const read = this.files[file]
    if (read) read.rows++
    const id = node.attributes.id
    const key = textAt(node, 'StudentUniqueId') ?? textAt(node, 'ContactUniqueId') ?? textAt(node, 'SchoolId')
    if (id && key) this.byId.set(id, key)
  }

  /** What a reference leads to: the key inside it, or that of the record its `ref` names; null when it leads nowhere. */
  resolve(reference: XmlNode | undefined, key: string): string | null {
    if (!reference) return null
    return textBelow(reference, key) ?? this.byId.get(reference.attributes.ref ?? '') ?? null
  }
}

export const placeOf = ({ fileName, node }: EdFiRecord, column: string | null = null, value: string | null = null) => ({
  file: fileName,
  row: node.line,
  column,
  value
})

/** A day that must stand there; null (and a problem) otherwise. The last name of the path is the column told. */
export function dayAt(record: EdFiRecord, log: ProblemLog, ...path: string[]): CalendarDate | null {
  const text = textAt(record.node, ...path)
  if (text !== null && isDay(text)) return text
  log.error(placeOf(record, path.at(-1), text), text === null ? 'must not be empty' : (whyNoDay(text) ?? ''))
  return null
}

/** The same where it may be missing: null then, undefined (and a problem) for a wrong day. */
export function optionalDayAt(record: EdFiRecord, log: ProblemLog, ...path: string[]): CalendarDate | null | undefined {
  return textAt(record.node, ...path) === null ? null : (dayAt(record, log, ...path) ?? undefined)
}
