import { SaxesParser } from 'saxes'
import type { ProblemLog } from '../problems'
import { MAX_FILE_BYTES } from '../text'

/** One element of a record. A record is read as a small tree; the file never stands in memory as one. */
export interface XmlNode {
  /** Without a namespace prefix. */
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlNode[]
  /** Line on which the element begins, from 1. */
  line: number
}

const CHUNK = 64 * 1024
const MAX_DEPTH = 64

class Stop extends Error {}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Streams the records of a file, the children of its root element, to `take`; those not `wanted` are passed over.
 * Returns false (and a problem) for a file that is not well-formed UTF-8 XML, or that declares a document type: no
 * entity is ever expanded.
 */
export function readRecords(
  file: string,
  bytes: Uint8Array,
  wanted: ReadonlySet<string>,
  take: (record: XmlNode) => void,
  log: ProblemLog
): boolean {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
  const open: XmlNode[] = []
  let depth = 0
  let line = 1
  const stop = (message: string): never => {
    log.error({ file, row: parser.line }, message)
    throw new Stop()
  }
  parser.on('doctype', () => stop('the file declares a document type (DOCTYPE), which is refused'))
  parser.on('error', (error) => stop(`the file is not well-formed XML: ${error.message.replace(/^\d+:\d+:\s*/, '')}`))
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding)) stop(`the file is written in ${encoding}; only UTF-8 is read`)
  })
  parser.on('opentagstart', () => {
    line = parser.line
  })
  parser.on('opentag', (tag) => {
    depth++
    if (depth > MAX_DEPTH) stop('the elements are nested too deeply')
    if (depth < 2 || (depth === 2 && !wanted.has(local(tag.name)))) return
    const parent = open.at(-1)
    if (depth > 2 && !parent) return
    const node = { name: local(tag.name), attributes: tag.attributes, text: '', children: [], line }
    parent?.children.push(node)
    open.push(node)
  })
  const addText = (text: string) => {
    const node = open.at(-1)
    if (node) node.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    depth--
    const node = open.pop()
    if (node && open.length === 0) take(node)
  })

  if (bytes.length > MAX_FILE_BYTES) {
    log.error({ file }, 'the file is larger than 256 MB; split the export by school or year')
    return false
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
    }
    parser.write(decoder.decode())
    parser.close()
    return true
  } catch (error) {
    if (error instanceof Stop) return false
    if (!(error instanceof TypeError)) throw error
    log.error({ file, row: parser.line }, 'the file is not UTF-8 from here on')
    return false
  }
}

export const childrenOf = (node: XmlNode, name: string) => node.children.filter((child) => child.name === name)

/** The element reached by going down from child to child. */
export function at(node: XmlNode, ...path: string[]): XmlNode | undefined {
  let here: XmlNode | undefined = node
  for (const name of path) here = here?.children.find((child) => child.name === name)
  return here
}

/** Trimmed text reached by going down from child to child; null where it is missing or empty. */
export function textAt(node: XmlNode, ...path: string[]): string | null {
  return (
    at(node, ...path)
      ?.text.trim()
      .replace(/\s+/g, ' ') || null
  )
}

/** Text of the first element of a name anywhere below a node. */
export function textBelow(node: XmlNode | undefined, name: string): string | null {
  for (const child of node?.children ?? []) {
    const found = child.name === name ? child.text.trim() || null : textBelow(child, name)
    if (found !== null) return found
  }
  return null
}

/** `Tardy` of `uri://ed-fi.org/AttendanceEventCategoryDescriptor#Tardy`. */
export function descriptorAt(node: XmlNode, ...path: string[]): string | null {
  const text = textAt(node, ...path)
  return text === null ? null : text.slice(text.indexOf('#') + 1)
}
