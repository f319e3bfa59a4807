/** Thrown for a command line that cannot be understood; exit code 2. */
export class WrongUse extends Error {}

export type Options = ReadonlyMap<string, string | true>

/**
 * Reads `--name value` and `--name` words. `withValue` and `plain` list what a command knows.
 * @throws WrongUse for a word that is not known, given twice, or without its value
 */
export function readOptions(words: readonly string[], withValue: readonly string[], plain: readonly string[]): Options {
  const options = new Map<string, string | true>()
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    const [name, inline] = word.startsWith('--') ? splitAtEquals(word.slice(2)) : [null, null]
    if (name === null) throw new WrongUse(`“${word}” was not expected.`)
    if (options.has(name)) throw new WrongUse(`--${name} is given twice.`)
    if (plain.includes(name) && inline === null) options.set(name, true)
    else if (withValue.includes(name)) {
      const value = inline ?? words[++at]
      if (value === undefined || value === '' || (inline === null && value.startsWith('--'))) {
        throw new WrongUse(`--${name} needs a value.`)
      }
      options.set(name, value)
    } else throw new WrongUse(`There is no option --${name} here.`)
  }
  return options
}

function splitAtEquals(word: string): [name: string, value: string | null] {
  const at = word.indexOf('=')
  return at < 0 ? [word, null] : [word.slice(0, at), word.slice(at + 1)]
}

/** @throws WrongUse when the option is missing */
export function needed(options: Options, name: string): string {
  const value = optional(options, name)
  if (value === undefined) throw new WrongUse(`--${name} is missing.`)
  return value
}

export function optional(options: Options, name: string): string | undefined {
  const value = options.get(name)
  return typeof value === 'string' ? value : undefined
}
