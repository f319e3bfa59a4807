import { type ComponentType, createContext, useContext } from 'react'

/** A tab that a room to the right hangs into a page of a room to its left: of a pupil or of a case, by its id. */
export interface PagePart {
  id: string
  label: string
  component: ComponentType<{ id: string }>
  /** `head`: stands above the tabs whatever tab is open, and is no tab itself. */
  place?: 'head' | 'tab'
}

/** The pages that take parts. */
export interface PageParts {
  pupil: readonly PagePart[]
  case: readonly PagePart[]
}

export const PagePartsContext = createContext<PageParts>({ pupil: [], case: [] })

/** The tabs other rooms bring to a page, in the order of the rooms: `useParts('pupil').map(({ component: Part }) => …)`. */
export function useParts(page: keyof PageParts): readonly PagePart[] {
  return useContext(PagePartsContext)[page]
}
