import { createContext, Fragment, type ReactNode, useContext } from 'react'
import { type MessageKey, type RichValues, type Texts, textsIn } from '../messages'
import { sectionOf } from '../statutory'

const TextsContext = createContext<Texts>(textsIn('en'))

export const TextsProvider = TextsContext.Provider

/** The words of the language the form is being printed in. */
export function useTexts(): Texts {
  return useContext(TextsContext)
}

/** A paragraph from the catalogue; one that the law asks for carries its section. */
export function Say({ id, values, className }: { id: MessageKey; values?: RichValues; className?: string }): ReactNode {
  const { rich } = useTexts()
  return (
    <p className={className} data-law={sectionOf.get(id)}>
      {rich(id, values ?? {}).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, printed once
        <Fragment key={index}>{part}</Fragment>
      ))}
    </p>
  )
}

/** A name and a telephone number that is not broken between lines. */
export function Call({ name, phone }: { name: string; phone?: string | null }): ReactNode {
  return phone ? (
    <>
      {name}, <span className="nowrap">{phone}</span>
    </>
  ) : (
    name
  )
}
