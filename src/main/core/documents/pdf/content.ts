/** A piece of a content stream (ISO 32000-2, 7.8.2): where it stands and what it is. */
interface Token {
  kind: 'string' | 'name' | 'open' | 'close' | 'word' | 'inline'
  from: number
  to: number
  /** Of a name without its stroke and with its escapes read. */
  text: string
}

/** One command with its operands: their pieces in order, then the operator. */
export interface Command {
  operator: string
  operands: Token[]
  from: number
  to: number
}

const SPACE = /[\0\t\n\f\r ]/
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]/

/** The commands of a decoded stream, read as Latin-1. Never throws: what cannot be read ends the last command. */
export function* commandsOf(source: string): Generator<Command> {
  let operands: Token[] = []
  let depth = 0
  for (const token of tokensOf(source)) {
    if (token.kind === 'open') depth += 1
    if (token.kind === 'close') depth -= 1
    const isOperator = depth <= 0 && (token.kind === 'inline' || (token.kind === 'word' && !isOperand(token.text)))
    if (!isOperator) {
      operands.push(token)
      continue
    }
    yield { operator: token.text, operands, from: operands[0]?.from ?? token.from, to: token.to }
    operands = []
    depth = 0
  }
}

const isOperand = (text: string) => /^[+-]?[\d.]/.test(text) || text === 'true' || text === 'false' || text === 'null'

function* tokensOf(source: string): Generator<Token> {
  let at = 0
  while (at < source.length) {
    const sign = source[at] as string
    if (SPACE.test(sign)) {
      at += 1
    } else if (sign === '%') {
      while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at += 1
    } else {
      const token = tokenAt(source, at, sign)
      yield token
      at = Math.max(at + 1, token.to)
    }
  }
}

function tokenAt(source: string, at: number, sign: string): Token {
  const piece = (kind: Token['kind'], to: number, text = source.slice(at, to)): Token => ({ kind, from: at, to, text })
  if (sign === '(') return piece('string', endOfString(source, at))
  if (sign === '<' && source[at + 1] !== '<') {
    const end = source.indexOf('>', at)
    return piece('string', end === -1 ? source.length : end + 1)
  }
  if (sign === '<' || sign === '[' || sign === '{') return piece('open', at + (sign === '<' ? 2 : 1))
  if (sign === '>') return piece('close', at + (source[at + 1] === '>' ? 2 : 1))
  if (sign === ']' || sign === '}' || sign === ')') return piece('close', at + 1)
  let end = at + 1
  while (end < source.length && REGULAR.test(source[end] as string)) end += 1
  if (sign === '/') return piece('name', end, nameOf(source.slice(at + 1, end)))
  if (source.slice(at, end) === 'BI') return piece('inline', endOfPicture(source, end))
  return piece('word', end)
}

const nameOf = (text: string) =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function endOfString(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at += 1
    else if (source[at] === '(') depth += 1
    else if (source[at] === ')' && --depth === 0) return at + 1
  }
  return source.length
}

/** A picture within the stream ends at an EI by itself (ISO 32000-2, 8.9.7). */
function endOfPicture(source: string, from: number): number {
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g
  const data = source.indexOf('ID', from)
  end.lastIndex = data === -1 ? from : data
  return end.test(source) ? end.lastIndex : source.length
}

/** Names a stream uses: of fonts, pictures, states and of whatever else stands in its resources. */
export function namesIn(source: string): Set<string> {
  const names = new Set<string>()
  for (const { operator, operands } of commandsOf(source)) {
    for (const { kind, text } of operands) if (kind === 'name') names.add(text)
    // A picture within the stream may name its colours.
    if (operator.startsWith('BI'))
      for (const [, name = ''] of operator.matchAll(/\/([A-Za-z0-9#_.-]+)/g)) names.add(nameOf(name))
  }
  return names
}

const SHOWS = new Set(['Tj', 'TJ', "'", '"'])

/** A stream without its text. Colours, lines and pictures stay as they are. */
export function withoutText(source: string): string {
  return rewritten(source, ({ operator }) => (SHOWS.has(operator) || operator === 'Tf' ? '' : null))
}

/** Keys by which a sequence says what is to be read aloud or copied instead of what stands on the page. */
export const SPOKEN: ReadonlySet<string> = new Set(['ActualText', 'Alt', 'E'])

/** A stream whose sequences say nothing of themselves, with what they said, as strings of the stream. */
export function withoutSpoken(
  source: string,
  goes: (literal: string) => boolean = () => true
): { text: string; said: string[] } {
  const said: string[] = []
  const text = rewritten(source, (command) => {
    if (command.operator !== 'BDC' && command.operator !== 'DP') return null
    const { operands, from, to } = command
    const cuts = operands.flatMap((token, at) => {
      const value = operands[at + 1]
      return token.kind === 'name' && SPOKEN.has(token.text) && value?.kind === 'string' && goes(value.text)
        ? [{ token, value }]
        : []
    })
    if (cuts.length === 0) return null
    let kept = ''
    let place = from
    for (const { token, value } of cuts) {
      said.push(value.text)
      kept += source.slice(place, token.from)
      place = value.to
    }
    return kept + source.slice(place, to)
  })
  return { text, said }
}

/** The stream with some commands replaced; null leaves a command as it is. */
function rewritten(source: string, change: (command: Command) => string | null): string {
  const pieces: string[] = []
  let at = 0
  for (const command of commandsOf(source)) {
    const instead = change(command)
    if (instead === null) continue
    pieces.push(source.slice(at, command.from), instead, '\n')
    at = command.to
  }
  pieces.push(source.slice(at))
  return pieces.join('')
}
