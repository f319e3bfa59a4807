import type { ReactNode } from 'react'

/** A square to tick by hand, with its word. */
export function Box({ children }: { children: ReactNode }) {
  return (
    <span className="tick">
      <span className="square" />
      {children}
    </span>
  )
}

/** A line to write on. `wide` fills what is left of the row. */
export function Blank({ label, wide }: { label?: string; wide?: boolean }) {
  return (
    <span className={wide ? 'blank wide' : 'blank'}>
      {label ? <span className="blank-label">{label}</span> : null}
      <span className="ink-line" />
    </span>
  )
}

/** White space with light rules to write on, in lines of about 0.3 inch. Never cut in two. */
export function WritingSpace({ title, lines }: { title: string; lines: number }) {
  return (
    <div className="writing">
      <p className="writing-words">{title}</p>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines, printed once
        <div className="rule" key={index} />
      ))}
    </div>
  )
}
