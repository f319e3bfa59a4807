import { fillBlanks, libraryEntry } from '@shared/documents/duties/library'
import { addressee, addresseeWords } from '@shared/documents/duties/model'
import type { DutyWording, MeetingRecord } from '@shared/interventions/meetings'
import type { CalendarDate } from '@shared/kernel/dates'
import { useEffect, useRef, useState } from 'react'
import { useAct } from '../../desk'
import { Button, DatePicker, ErrorNotice, RadioGroup, Row, Stack, TextArea, TextField } from '../../ui'
import { nameFor } from './DutyLibrary'
import styles from './Meetings.module.css'

interface DutyEditorProps {
  meeting: MeetingRecord
  /** Null for a new line. */
  id: string | null
  wording: DutyWording
  onClose: () => void
}

/** Who does what by when, and how one will know; in both languages where the family reads Spanish. */
export function DutyEditor({ meeting, id, wording, onClose }: DutyEditorProps) {
  const [now, setNow] = useState(wording)
  const [blanks, setBlanks] = useState<Record<string, string>>({})
  const save = useAct('interventions.saveDuty')
  const frame = useRef<HTMLDivElement>(null)
  const entry = now.libraryId ? libraryEntry(now.libraryId) : null
  const open = id === null ? (entry?.blanks ?? []) : []
  const spanish = (meeting.homeLanguage ?? '').toLowerCase().startsWith('es')
  useEffect(() => frame.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const set = (change: Partial<DutyWording>) => setNow({ ...now, ...change })
  const fill = (key: string, value: string) => {
    const values = { ...blanks, [key]: value }
    setBlanks(values)
    if (entry) set({ text: fillBlanks(entry.text.en, values), textEs: fillBlanks(entry.text.es, values) })
  }
  const missing = now.text.trim() === '' || now.text.includes('___') || now.addresseeName.trim() === ''
  const keep = async () => {
    await save.mutateAsync({ ...(id ? { id } : {}), meetingId: meeting.id, wording: now })
    onClose()
  }
  return (
    <section className={styles.editor} aria-label={id ? 'Change the line' : 'New line of the agreement'} ref={frame}>
      <Stack>
        {open.length > 0 && (
          <Row>
            {open.map(({ key, label, example }) => (
              <TextField
                key={key}
                label={label}
                hint={`For instance ${example}`}
                value={blanks[key] ?? ''}
                onChange={(value) => fill(key, value)}
              />
            ))}
          </Row>
        )}
        <TextArea
          label="What is agreed"
          rows={2}
          maxLength={1500}
          value={now.text}
          onChange={(text) => set({ text })}
        />
        {spanish && (
          <TextArea
            label="In Spanish, as the family reads it"
            rows={2}
            maxLength={1500}
            isRequired={false}
            value={now.textEs ?? ''}
            onChange={(textEs) => set({ textEs: textEs || null })}
          />
        )}
        <Row>
          <RadioGroup
            label="Who does it"
            inline
            options={addressee.options.map((value) => ({ value, label: addresseeWords[value] }))}
            value={now.addressee}
            onChange={(to) => set({ addressee: to, addresseeName: nameFor(to, meeting) })}
          />
          <TextField
            label="Name"
            value={now.addresseeName}
            maxLength={200}
            onChange={(addresseeName) => set({ addresseeName })}
          />
        </Row>
        <Row align="start">
          <DatePicker
            label="By"
            hint="Empty: this school year"
            isRequired={false}
            min={meeting.date}
            value={now.dueOn}
            onChange={(dueOn) => set({ dueOn: dueOn as CalendarDate | null })}
          />
          <TextField
            label="How we will know"
            isRequired={false}
            value={now.evidence ?? ''}
            onChange={(evidence) => set({ evidence: evidence || null })}
          />
        </Row>
        <ErrorNotice error={save.error} />
        <Row>
          <Button
            tone="primary"
            isDisabled={missing || save.isPending}
            onPress={() => void keep().catch(() => undefined)}
          >
            {id ? 'Save the line' : 'Add the line'}
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Row>
      </Stack>
    </section>
  )
}
