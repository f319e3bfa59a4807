import type { LibraryEntry } from '@shared/documents/duties/entry'
import { DUTY_LIBRARY, fillBlanks } from '@shared/documents/duties/library'
import { type Addressee, addressee, addresseeWords } from '@shared/documents/duties/model'
import type { DutyWording, MeetingRecord } from '@shared/interventions/meetings'
import { addDays } from '@shared/kernel/dates'
import { useState } from 'react'
import { Button, RadioGroup, Row, SearchField } from '../../ui'
import styles from './Meetings.module.css'

/** Duties to take over. Those that change program or placement are for the board or the IEP team and stand apart there. */
export function DutyLibrary({ onTake }: { onTake: (entry: LibraryEntry | null) => void }) {
  const [to, setTo] = useState<Addressee>('pupil')
  const [search, setSearch] = useState('')
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = DUTY_LIBRARY.filter(
    (entry) =>
      !entry.placement &&
      (words.length > 0 || entry.to === to) &&
      words.every((word) => `${entry.theme} ${entry.text.en}`.toLowerCase().includes(word))
  )
  return (
    <div>
      <Row>
        <RadioGroup
          label="From the library"
          inline
          options={addressee.options.map((value) => ({ value, label: addresseeWords[value] }))}
          value={to}
          onChange={setTo}
        />
        <SearchField label="Find a line" value={search} onChange={setSearch} />
        <Button onPress={() => onTake(null)}>Write one freely</Button>
      </Row>
      <ul className={styles.entries} aria-label="Lines of the library">
        {shown.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={styles.entry} onClick={() => onTake(entry)}>
              <span className={styles.under}>{entry.theme}</span>
              <span>{fillBlanks(entry.text.en, {})}</span>
            </button>
          </li>
        ))}
        {shown.length === 0 && <li>Nothing fits. Write one freely.</li>}
      </ul>
    </div>
  )
}

export function nameFor(to: Addressee, meeting: MeetingRecord): string {
  if (to === 'pupil') return meeting.callName
  if (to === 'school') return meeting.schoolName ?? 'The school'
  if (to === 'agency') return ''
  const parents = meeting.presence.filter(({ role }) => role === 'parent')
  const here = parents.filter(({ came }) => came === 'in-person' || came === 'by-phone')
  return (here.length > 0 ? here : parents.slice(0, 1)).map(({ name }) => name).join(' and ')
}

/** A line to begin with; from the library its blanks are still open, shown as `___`. */
export function newWording(meeting: MeetingRecord, entry: LibraryEntry | null): DutyWording {
  const to = entry?.to ?? 'pupil'
  return {
    addressee: to,
    addresseeName: nameFor(to, meeting),
    libraryId: entry?.id ?? null,
    text: entry ? fillBlanks(entry.text.en, {}) : '',
    textEs: entry ? fillBlanks(entry.text.es, {}) : null,
    // Schooldays as calendar days: five schooldays are a week.
    dueOn: entry?.withinDays ? addDays(meeting.date, Math.ceil((entry.withinDays * 7) / 5)) : null,
    evidence: entry?.evidence?.en ?? null,
    evidenceEs: entry?.evidence?.es ?? null
  }
}
