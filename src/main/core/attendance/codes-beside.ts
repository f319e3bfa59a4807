import { createHash } from 'node:crypto'
import { type FileSource, type ImportResult, readImport } from './import'
import { readCodes } from './import/csv/codes'
import { CsvTable } from './import/csv/table'
import { ProblemLog } from './import/problems'
import { textOf } from './import/text'

const CODES = 'codes.csv'

/**
 * Reads a folder. A `codes.csv` that lies beside Ed-Fi XML says what that district's codes mean, as the one of the CSV
 * set does; codes it does not name are left to be confirmed.
 */
export function readWithCodes(source: FileSource): ImportResult {
  const names = source.list()
  const codesFile = names.find((name) => name.toLowerCase() === CODES)
  const others = names.filter((name) => name !== codesFile)
  const isXml = others.some((name) => name.toLowerCase().endsWith('.xml'))
  if (!codesFile || !isXml || others.some((name) => name.toLowerCase().endsWith('.csv'))) return readImport(source)

  const log = new ProblemLog()
  const bytes = source.read(codesFile)
  const text = textOf(CODES, bytes, log)
  const table = text === null ? null : new CsvTable(CODES, text, log)
  const given = table?.readHeader() ? readCodes(table, log) : []
  if (log.errorTotal > 0) return { ok: false, problems: log.listErrors(), total: log.errorTotal }

  const result = readImport({ list: () => others, read: (name) => source.read(name) })
  if (!result.ok) return result
  const byCode = new Map(given.map((code) => [code.code, code]))
  const codes = result.set.codes.map((code) => {
    const said = byCode.get(code.code)
    return said ? { ...code, meaning: said.meaning, category: said.category, proposed: said.proposed } : code
  })
  const file = { name: CODES, rows: given.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  const files = [...result.set.source.files, file]
  return { ...result, set: { ...result.set, codes, source: { ...result.set.source, files } } }
}
