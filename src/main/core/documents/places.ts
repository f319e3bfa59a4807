import { IntlMessageFormat } from 'intl-messageformat'

/**
 * Messages hold names in braces, and at times whole tables in them: `{count, plural, one {# day} other {# days}}`. A
 * person at the desk sees and writes `{count}`; what stands behind it comes back when the text is taken over.
 */
export function shown(message: string): string {
  return blocksOf(message).reduceRight(
    (text, { start, end, name }) => `${text.slice(0, start)}{${name}}${text.slice(end)}`,
    message
  )
}

/** The message that a person's text means, with the standard's own tables behind its names. */
export function meant(text: string, standard: string): string {
  const tables = new Map(blocksOf(standard).map(({ name, start, end }) => [name, standard.slice(start, end)]))
  return blocksOf(text).reduceRight((whole, { start, end, name }) => {
    const table = tables.get(name)
    return table ? whole.slice(0, start) + table + whole.slice(end) : whole
  }, text)
}

/** Names in braces that a message may hold. */
export const placesOf = (message: string): string[] => [...new Set(blocksOf(message).map(({ name }) => name))]

/** Why a text cannot be a message, in words; null when it can. */
export function placeProblem(text: string, standard: string, locale: string): string | null {
  const allowed = new Set(placesOf(standard))
  if (/[<>]/.test(text)) return 'The signs < and > cannot be printed in a paragraph.'
  const unknown = placesOf(text).find((name) => !allowed.has(name))
  if (unknown !== undefined) {
    const may = allowed.size > 0 ? `{${[...allowed].join('}, {')}}` : 'nothing'
    return `{${unknown}} is not filled in here; this paragraph can hold ${may}.`
  }
  try {
    new IntlMessageFormat(meant(text, standard), locale)
    return null
  } catch {
    return 'A brace { or } is missing its partner.'
  }
}

function blocksOf(message: string): { start: number; end: number; name: string }[] {
  const blocks: { start: number; end: number; name: string }[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < message.length; i++) {
    if (message[i] === '{') {
      if (depth === 0) start = i
      depth += 1
    } else if (message[i] === '}' && depth > 0) {
      depth -= 1
      if (depth > 0) continue
      const name =
        message
          .slice(start + 1, i)
          .split(',')[0]
          ?.trim() ?? ''
      blocks.push({ start, end: i + 1, name })
    }
  }
  return blocks
}
