import { createContext, type ReactNode, useContext } from 'react'
import { type MessageKey, type Texts, textsIn } from '../messages'
import { sectionOf } from '../statutory'

const TextsContext = createContext<Texts>(textsIn('en'))

export const TextsProvider = TextsContext.Provider

/** The words of the language the form is being printed in. */
export function useTexts(): Texts {
  return useContext(TextsContext)
}

/** A paragraph from the catalogue; one that the law asks for carries its section. */
export function Say({
  id,
  values,
  className
}: {
  id: MessageKey
  values?: Record<string, string | number>
  className?: string
}): ReactNode {
  const { t } = useTexts()
  return (
    <p className={className} data-law={sectionOf.get(id)}>
      {t(id, values)}
    </p>
  )
}
