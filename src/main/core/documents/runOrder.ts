import type { DocumentRecord } from '@shared/documents/model'
import type { RunOrder } from '@shared/documents/runs'

/** A paper of a run with what it is sorted by. */
export interface Sortable {
  document: DocumentRecord
  data: unknown
}

interface Facts {
  pupil?: { legalName?: string; school?: string; grade?: string }
  addressee?: { name?: string; addressLines?: string[] }
}

/** Family name first, as lists are sorted: the last word of a name, then the whole of it. */
const byFamilyName = (name: string): string => `${name.trim().split(/\s+/).at(-1) ?? ''} ${name}`

const postalCodeOf = ({ addressee }: Facts): string =>
  /\b(\d{5})(?:-\d{4})?\s*$/.exec(addressee?.addressLines?.at(-1) ?? '')?.[1] ?? ''

/** The group of a paper in an order: what its separator sheet says. Empty where the order has no groups. */
export function groupOf({ document, data }: Sortable, order: RunOrder): string {
  const facts = (data ?? {}) as Facts
  switch (order) {
    case 'school':
      return facts.pupil?.school ?? 'No school'
    case 'postal-code':
      return postalCodeOf(facts) || 'No address'
    case 'language':
      return document.language
    default:
      return ''
  }
}

/** Papers in the order of a run; those that are alike in it keep their numbers' order. */
export function inOrder<P extends Sortable>(papers: readonly P[], order: RunOrder): P[] {
  const compare = new Intl.Collator('en-US', { numeric: true }).compare
  const keysOf = ({ document, data }: Sortable): string[] => {
    const facts = (data ?? {}) as Facts
    const name = byFamilyName(facts.pupil?.legalName ?? '')
    const group = groupOf({ document, data }, order)
    return order === 'number' ? [document.number] : [group, ...(order === 'language' ? [] : [name]), document.number]
  }
  return papers
    .map((paper) => ({ paper, keys: keysOf(paper) }))
    .sort((a, b) => {
      for (const [index, key] of a.keys.entries()) {
        const difference = compare(key, b.keys[index] ?? '')
        if (difference !== 0) return difference
      }
      return 0
    })
    .map(({ paper }) => paper)
}
