import type { Addressee } from './model'

/** A blank in a directive, filled once and printed in every language. */
export interface Blank {
  readonly key: string
  readonly label: string
  readonly example: string
}

/** A directive ready to be taken over; the wording is the desk's own, data that a district may replace. */
export interface LibraryEntry {
  readonly id: string
  readonly to: Addressee
  /** Heading in the list: `Attendance`, `Health`, ... */
  readonly theme: Theme
  readonly text: { readonly en: string; readonly es: string }
  readonly evidence: { readonly en: string; readonly es: string } | null
  readonly blanks?: readonly Blank[]
  /** Schooldays within which it is usually done; null: it lasts for the whole term. */
  readonly withinDays: number | null
  /** Changes program or placement: for a pupil with an IEP that is for the IEP team (EC 48240, 51745). */
  readonly placement?: true
  /** Barriers of F5 that call for it. */
  readonly for?: readonly string[]
  /** A caution to the board, not printed. */
  readonly aside?: string
}

export type Theme = 'Attendance' | 'School work' | 'Health' | 'Help and services' | 'Contact and meetings' | 'Program'
