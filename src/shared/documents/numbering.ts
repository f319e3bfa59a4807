/** How the pages of a packet are numbered; a number that was served keeps its meaning in every later version. */

export interface LaidPart {
  /** Document or exhibit. */
  id: string
  tab: string
  /** What is printed on its pages, in order. */
  labels: string[]
}

/** The pages of one version of a packet, as they were served. */
export interface Layout {
  front: string[]
  parts: LaidPart[]
}

export interface NewPart {
  id: string
  tab: string
  pages: number
}

/** A packet that continues nothing: 1, 2, 3 to the last page, cover and index included. */
export function freshLayout(frontPages: number, parts: readonly NewPart[]): Layout {
  let next = frontPages
  return {
    front: Array.from({ length: frontPages }, (_, at) => String(at + 1)),
    parts: parts.map(({ id, tab, pages }) => ({
      id,
      tab,
      labels: Array.from({ length: pages }, () => {
        next += 1
        return String(next)
      })
    }))
  }
}

/** The number of a label without its letter: `23A` is 23. */
const numberOf = (label: string) => Number.parseInt(label, 10)

/**
 * The office's own running number of a page: it goes with the page's label, so that one that was served keeps its meaning
 * when late pages come between: beginning with 101, page 46A is `SARB-000146A`.
 */
export function runningNumber(label: string, { prefix, start }: { prefix: string; start: number }): string {
  const number = numberOf(label)
  return `${prefix}${String(start + number - 1).padStart(6, '0')}${label.slice(String(number).length)}`
}

/** `A` to `Z`, then `AA`, `AB`, …; counted from 1. */
export function letter(count: number): string {
  let rest = count
  let text = ''
  while (rest > 0) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
    rest = Math.floor((rest - 1) / 26)
  }
  return text
}

/** Labels after a served one: `23` is followed by `23A`, `23A` by `23B`; letters in use are passed over. */
function lettered(after: string, count: number, used: ReadonlySet<string>): string[] {
  const stem = String(numberOf(after))
  const labels: string[] = []
  for (let n = 1; labels.length < count; n++) {
    const label = stem + letter(n)
    if (!used.has(label)) labels.push(label)
  }
  return labels
}

/**
 * A later version. Everything served keeps its label. A late paper goes into its tab, after that tab's last page and
 * with letters, or to the end with the next numbers, where it makes a tab of its own. A longer index takes letters too.
 */
export function continuedLayout(
  served: Layout,
  frontPages: number,
  added: readonly (NewPart & { where: 'tab' | 'end' })[]
): Layout {
  const used = new Set([...served.front, ...served.parts.flatMap(({ labels }) => labels)])
  const take = (labels: string[]) => {
    for (const label of labels) used.add(label)
    return labels
  }
  const front = [...served.front]
  if (frontPages > front.length) {
    front.push(...take(lettered(front.at(-1) ?? '1', frontPages - front.length, used)))
  }
  const parts = served.parts.map((part) => ({ ...part, labels: [...part.labels] }))
  let last = Math.max(0, ...[...used].map(numberOf))
  for (const { id, tab, pages, where } of added) {
    const at = where === 'tab' ? parts.findLastIndex((part) => part.tab === tab) : -1
    if (at === -1) {
      const labels = Array.from({ length: pages }, () => {
        last += 1
        return String(last)
      })
      parts.push({ id, tab, labels: take(labels) })
    } else {
      const after = parts[at]?.labels.at(-1) ?? '1'
      parts.splice(at + 1, 0, { id, tab, labels: take(lettered(after, pages, used)) })
    }
  }
  return { front, parts }
}
