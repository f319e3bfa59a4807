import { createContext, Fragment, type ReactNode, useContext } from 'react'
import { holdsIsolate, type MessageKey, type RichValues, type Texts, textsIn } from '../messages'
import { sectionOf } from '../statutory'

const TextsContext = createContext<Texts | null>(null)

export const TextsProvider = TextsContext.Provider

/** The words of the language the form is being printed in; English where none is given. */
export function useTexts(): Texts {
  return useContext(TextsContext) ?? textsIn('en')
}

interface SayProps {
  id: MessageKey
  values?: RichValues
  className?: string
  /** A sentence among others in one paragraph. */
  inline?: boolean
}

/**
 * A paragraph from the catalogue, or as the district words it; one that the law asks for carries its section. One that
 * the district took off the paper leaves nothing behind.
 */
export function Say({ id, values, className, inline }: SayProps): ReactNode {
  const { rich } = useTexts()
  const parts = rich(id, values ?? {})
  if (parts.every((part) => part === '')) return null
  const Tag = inline ? 'span' : 'p'
  return (
    <Tag className={className} data-law={sectionOf.get(id)}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, printed once
        <Fragment key={index}>{part}</Fragment>
      ))}
    </Tag>
  )
}

/**
 * A value of which nobody knows the direction, kept apart in a line from right to left: a name in Latin letters, a number
 * with brackets. What the texts put together (it holds isolates, which `dir=auto` would look into) is a line of the
 * paper's own language. Elsewhere it stays as it is.
 */
export function Apart({ children }: { children: ReactNode }): ReactNode {
  const { direction } = useTexts()
  if (direction !== 'rtl' || typeof children !== 'string') return children
  return <bdi dir={holdsIsolate(children) ? 'rtl' : undefined}>{children}</bdi>
}

/** A name and a telephone number that is not broken between lines. */
export function Call({ name, phone }: { name: string; phone?: string | null }): ReactNode {
  return phone ? (
    <>
      {name},{' '}
      <span className="nowrap" dir="ltr">
        {phone}
      </span>
    </>
  ) : (
    name
  )
}
