import { csvFiles } from './csv/columns'
import { readCsvSet } from './csv/read'
import { readEdFi } from './ed-fi/read'
import type { ImportOptions, ImportResult } from './model'
import { ProblemLog } from './problems'
import type { FileSource } from './source'

/** What the names of the files show: the CSV set, Ed-Fi XML, or neither. */
export function sourceKind(source: FileSource): 'csv-set' | 'ed-fi' | null {
  const names = source.list().map((name) => name.toLowerCase())
  if (csvFiles.some((file) => names.includes(file))) return 'csv-set'
  return names.some((name) => name.endsWith('.xml')) ? 'ed-fi' : null
}

/**
 * Reads and checks everything a source brings, writing nothing. Never throws for what a file holds; throws DeskError
 * `file-problem` when a file cannot be read from the drive.
 */
export function readImport(source: FileSource, options: ImportOptions = {}): ImportResult {
  const kind = sourceKind(source)
  if (kind === 'csv-set') return readCsvSet(source, options)
  if (kind === 'ed-fi') return readEdFi(source, options)
  const log = new ProblemLog()
  for (const file of csvFiles) log.error({ file }, 'this file is missing')
  return { ok: false, problems: log.listErrors(), total: log.errorTotal }
}
