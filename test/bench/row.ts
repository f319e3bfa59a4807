/**
 * A row of `npm run bench`. To add one, write `test/bench/rows/NAME.ts` with a `Row` as its default export; nothing else
 * has to know of it. `npm run bench -- NAME` runs that row alone.
 *
 * A row is a ratio: what SARB Desk needs for a piece of work over what a bare tool needs for the same, both measured in
 * the same run on the same machine, in turns, after one round that warms both and does not count. The medians of the
 * rounds are compared. Only a row whose bound is an amount (memory) has a reference that is shown and not divided by.
 */
export interface Row {
  /** What SARB Desk does, in a few words for the table. */
  readonly title: string
  /** What it is measured against. */
  readonly against: string
  readonly unit: 'ms' | 'MB'
  /** Largest ratio, or with `bounds: 'amount'` largest amount in `unit`, that still holds. */
  readonly bound: number
  readonly bounds?: 'amount'
  /** Beside the ratio, what a person was promised: the median of the rounds in `unit` must not exceed it. */
  readonly atMost?: number
  /** Where the promise is for each single time and not for the usual one: the slowest round must not exceed it either. */
  readonly always?: true
  /** Rounds that count; five unless a round is long. */
  readonly rounds?: number
  /** False where a round before the first would change nothing, since every round begins from nothing. */
  readonly warmUp?: boolean
  /** Prepares both sides. What it opens is closed by `close`, also after a failure. */
  open(): Promise<Sides>
}

export interface Sides {
  /** One round of SARB Desk's side, in the row's unit. */
  ours(): Promise<number>
  /** The same work by the bare tool. Called after `ours` in each round. */
  reference(): Promise<number>
  close?(): Promise<void>
  /** What else is worth knowing, such as parts of the time; asked for at the end. */
  note?(): string
}

export interface Measured {
  readonly name: string
  readonly title: string
  readonly against: string
  readonly unit: 'ms' | 'MB'
  readonly ours: readonly number[]
  readonly reference: readonly number[]
  readonly ratio: number
  readonly bound: number
  readonly bounds: 'ratio' | 'amount'
  readonly atMost: number
  readonly holds: boolean
  readonly note: string
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[middle]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

export async function measure(name: string, row: Row, tell: (line: string) => void): Promise<Measured> {
  const {
    title,
    against,
    unit,
    bound,
    bounds = 'ratio',
    rounds = 5,
    warmUp = true,
    atMost = Number.POSITIVE_INFINITY,
    always
  } = row
  const ours: number[] = []
  const reference: number[] = []
  const sides = await row.open()
  try {
    for (let round = warmUp ? 0 : 1; round <= rounds; round++) {
      const mine = await sides.ours()
      const bare = await sides.reference()
      tell(
        `${name} ${round === 0 ? 'warming' : `${round} of ${rounds}`}: ${mine.toFixed(0)} ${unit}, ${bare.toFixed(0)} ${unit}`
      )
      if (round === 0) continue
      ours.push(mine)
      reference.push(bare)
    }
  } finally {
    await sides.close?.()
  }
  const ratio = median(ours) / median(reference)
  const promised = always ? Math.max(...ours) : median(ours)
  const holds = (bounds === 'amount' ? Math.max(...ours) : ratio) <= bound && promised <= atMost
  const note = sides.note?.() ?? ''
  return { name, title, against, unit, ours, reference, ratio, bound, bounds, atMost, holds, note }
}
