import type { ReportCell } from './model'

/** A number of a table with the pupils behind it, and whether it is kept out of what is published. */
export interface GuardedCell {
  readonly cell: ReportCell
  readonly pupils: number
}

/** Numbers of which one is the sum of the others, by their places in the table. */
export interface SumLine {
  readonly total: readonly [row: number, column: number]
  readonly parts: readonly (readonly [row: number, column: number])[]
}

/**
 * Hides further numbers until none that is hidden can be found from those that are shown. On each line a total can be
 * subtracted from: where one number of it alone is hidden, or all that are hidden hold no more pupils together than one
 * small number may, the smallest shown one is hidden too, in the end the total itself. What a total holds beyond its
 * parts is a number of its own that stands nowhere: small, it could be had by subtracting; beside a hidden part it keeps
 * that part from being found. Zero is no secret.
 */
export function suppressed(
  table: readonly (readonly GuardedCell[])[],
  lines: readonly SumLine[],
  smallUpTo: number
): ReportCell[][] {
  const hidden = table.map((row) => row.map(({ cell }) => cell.small))
  const valueAt = ([row, column]: readonly [number, number]) => table[row]?.[column]?.cell.value ?? 0
  const pupilsAt = ([row, column]: readonly [number, number]) => table[row]?.[column]?.pupils ?? 0
  const isHidden = ([row, column]: readonly [number, number]) => hidden[row]?.[column] ?? false
  const hide = ([row, column]: readonly [number, number]) => {
    const of = hidden[row]
    if (of) of[column] = true
  }
  /** True where another number had to be hidden. */
  const guard = ({ total, parts }: SumLine): boolean => {
    const sum = parts.reduce((all, part) => all + valueAt(part), 0)
    const rest = valueAt(total) - sum
    const restIsSmall = rest > 0 && rest <= smallUpTo
    const secret = parts.filter((part) => isHidden(part) && valueAt(part) > 0)
    if (isHidden(total)) {
      // With every part shown the total is their sum; with one hidden there are two unknown numbers.
      const shown = parts.filter((part) => !isHidden(part) && valueAt(part) > 0)
      if (secret.length > 0 || rest !== 0 || shown.length === 0) return false
      hide(least(shown))
      return true
    }
    const beyond = rest > 0 && (restIsSmall || secret.length > 0)
    const unknown = secret.length + (beyond ? 1 : 0)
    if (unknown === 0) return false
    const pupils = secret.reduce((all, part) => all + pupilsAt(part), beyond ? rest : 0)
    if (unknown > 1 && pupils > smallUpTo) return false
    const shown = parts.filter((part) => !isHidden(part) && valueAt(part) > 0)
    hide(shown.length > 0 ? least(shown) : total)
    return true
  }
  const least = (places: SumLine['parts']) =>
    places.reduce((smallest, place) => (valueAt(place) < valueAt(smallest) ? place : smallest))
  // Each round hides at least one more number, so it comes to rest.
  while (lines.map(guard).includes(true));
  return table.map((row, at) => row.map(({ cell }, place) => ({ ...cell, small: hidden[at]?.[place] ?? cell.small })))
}
