import { fillBlanks } from '@shared/agreements/library'
import { type Addressee, addressee } from '@shared/agreements/model'
import { type LibraryLine, suggested } from '@shared/agreements/services'
import type { HearingRoom } from '@shared/hearings/routes'
import { useState } from 'react'
import { useRoute } from '../desk'
import { Button, ErrorNotice, RadioGroup, Row, SearchField } from '../ui'
import styles from './Directives.module.css'
import { addresseeWords } from './words'

interface DirectiveLibraryProps {
  room: HearingRoom
  onTake: (entry: LibraryLine) => void
  onFree: () => void
}

const TO = [
  { value: 'suggested' as const, label: 'Suggested' },
  ...addressee.options.map((value) => ({ value, label: addresseeWords[value] }))
]

/** Directives to take over; those that answer the barriers heard, or found under F5, come first. */
export function DirectiveLibrary({ room, onTake, onFree }: DirectiveLibraryProps) {
  const { data = [], error } = useRoute('agreements.library', {})
  const library = data.filter(({ hidden }) => !hidden)
  const barriers = [...new Set([...(room.findings.find(({ code }) => code === 'F5')?.barriers ?? []), ...room.heard])]
  const fitting = suggested(barriers, library)
  const [chosen, setTo] = useState<Addressee | 'suggested' | null>(null)
  const to = chosen ?? (fitting.length > 0 ? 'suggested' : 'pupil')
  const [search, setSearch] = useState('')
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const pool = to === 'suggested' ? fitting : library.filter((entry) => entry.to === to)
  const shown = (words.length > 0 ? library : pool).filter(({ text, theme }) =>
    words.every((word) => `${theme} ${text.en}`.toLowerCase().includes(word))
  )
  return (
    <div className={styles.library}>
      <ErrorNotice error={error} />
      <Row>
        <RadioGroup
          label="From the library"
          inline
          options={TO.filter(({ value }) => value !== 'suggested' || fitting.length > 0)}
          value={to}
          onChange={setTo}
        />
        <SearchField label="Find a directive" value={search} onChange={setSearch} />
        <Button onPress={onFree}>Write one freely</Button>
      </Row>
      <ul className={styles.entries} aria-label="Directives of the library">
        {shown.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={styles.entry} onClick={() => onTake(entry)}>
              <span className={styles.theme}>{entry.theme}</span>
              <span>{fillBlanks(entry.text.en, {})}</span>
            </button>
          </li>
        ))}
        {shown.length === 0 && <li>Nothing fits. Write one freely.</li>}
      </ul>
    </div>
  )
}
