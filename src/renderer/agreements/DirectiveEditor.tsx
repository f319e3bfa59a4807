import { fillBlanks } from '@shared/agreements/library'
import { type Addressee, addressee } from '@shared/agreements/model'
import { directiveRefusals } from '@shared/agreements/rules'
import { servicesFor } from '@shared/agreements/services'
import type { HearingRoom } from '@shared/hearings/routes'
import type { CalendarDate } from '@shared/kernel/dates'
import { useEffect, useRef } from 'react'
import { useAct, useDesk, useRoute } from '../desk'
import {
  Button,
  Checkbox,
  DatePicker,
  ErrorNotice,
  Notice,
  RadioGroup,
  Row,
  Select,
  Stack,
  TextArea,
  TextField
} from '../ui'
import styles from './Directives.module.css'
import { nameFor, needsSpanish, type Wording } from './wording'
import { addresseeWords } from './words'

interface DirectiveEditorProps {
  room: HearingRoom
  /** Null for a new directive. */
  id: string | null
  wording: Wording
  onChange: (wording: Wording) => void
  onClose: () => void
}

/** Who does what by when, and how one will know; in both languages where the family reads Spanish. */
export function DirectiveEditor({ room, id, wording: now, onChange, onClose }: DirectiveEditorProps) {
  const { today } = useDesk()
  const blanks: Record<string, string> = now.blanks ?? {}
  const save = useAct('agreements.saveDirective')
  const frame = useRef<HTMLDivElement>(null)
  const library = useRoute('agreements.library', {}).data ?? []
  const services = useRoute('agreements.services', {}).data ?? []
  const entry = library.find((one) => one.id === now.libraryId) ?? null
  const barriers = [...new Set([...(entry?.for ?? []), ...room.heard])]
  const fitting = servicesFor(barriers, room.homeLanguage, services)
  const providers = [...fitting, ...services.filter((one) => one.active && !fitting.includes(one))]
  const open = id === null ? (entry?.blanks ?? []) : []
  const spanish = needsSpanish(room)
  useEffect(() => frame.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const set = (change: Partial<Wording>) => onChange({ ...now, ...change })
  const fill = (key: string, value: string) => {
    const values = { ...blanks, [key]: value }
    if (!entry) return
    set({
      text: fillBlanks(entry.text.en, values),
      textEs: fillBlanks(entry.text.es, values) || null,
      blanks: values
    })
  }
  const toWhom = (to: Addressee) => set({ addressee: to, addresseeName: nameFor(to, room) })
  const wrong = directiveRefusals(now, { today: today as CalendarDate, iep: room.iep, signed: false })
  const missing = now.text.trim() === '' || now.addresseeName.trim() === ''
  const canKeep = wrong.length === 0 && !missing && !save.isPending
  const keep = async () => {
    await save.mutateAsync({ ...(id ? { id } : {}), hearingId: room.hearing.id, wording: now })
    onClose()
  }
  return (
    <section
      className={styles.editor}
      aria-label={id ? 'Change the directive' : 'New directive'}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        if (canKeep) void keep().catch(() => {})
      }}
    >
      <h3>{id ? 'Change the directive' : 'New directive'}</h3>
      {entry?.aside && <Notice>{entry.aside}</Notice>}
      <div ref={frame}>
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
          <TextArea label="Directive" rows={2} maxLength={1500} value={now.text} onChange={(text) => set({ text })} />
          {spanish && (
            <TextArea
              label="In Spanish, as the family reads it"
              hint="Left empty, the English words are printed there."
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
              onChange={toWhom}
            />
            <TextField
              label="Name"
              value={now.addresseeName}
              onChange={(addresseeName) => set({ addresseeName })}
              maxLength={400}
            />
          </Row>
          <Row>
            <DatePicker
              label="From"
              hint="Empty: from today"
              isRequired={false}
              min={today}
              value={now.startsOn}
              onChange={(startsOn) => set({ startsOn: startsOn as CalendarDate | null })}
            />
            <DatePicker
              label="By"
              hint="Empty: for the whole term"
              isRequired={false}
              min={today}
              value={now.dueOn}
              onChange={(dueOn) => set({ dueOn: dueOn as CalendarDate | null })}
            />
            <TextField
              label="What is counted"
              hint="For instance: no unexcused absence"
              isRequired={false}
              value={now.measure ?? ''}
              onChange={(measure) => set({ measure: measure || null })}
            />
            {spanish && (
              <TextField
                label="What is counted, in Spanish"
                isRequired={false}
                value={now.measureEs ?? ''}
                onChange={(measureEs) => set({ measureEs: measureEs || null })}
              />
            )}
          </Row>
          <Row>
            <TextField
              label="How we will know"
              isRequired={false}
              value={now.evidence ?? ''}
              onChange={(evidence) => set({ evidence: evidence || null })}
            />
            {spanish && (
              <TextField
                label="How we will know, in Spanish"
                isRequired={false}
                value={now.evidenceEs ?? ''}
                onChange={(evidenceEs) => set({ evidenceEs: evidenceEs || null })}
              />
            )}
          </Row>
          <Row>
            <TextField
              label="With (provider)"
              isRequired={false}
              value={now.provider ?? ''}
              onChange={(provider) => set({ provider: provider || null })}
            />
            {providers.length > 0 && (
              <Select
                label="From the list of services"
                placeholder="Choose"
                isRequired={false}
                options={providers.map((one) => ({ value: one.id, label: one.name, hint: one.offers }))}
                value={providers.find((one) => now.provider?.startsWith(one.name))?.id ?? null}
                onChange={(chosen) => {
                  const service = providers.find((one) => one.id === chosen)
                  if (service) set({ provider: [service.name, service.phone].filter(Boolean).join(', ') })
                }}
              />
            )}
            <TextField
              label="Checked by"
              isRequired={false}
              value={now.monitor ?? ''}
              onChange={(monitor) => set({ monitor: monitor || null })}
            />
          </Row>
          <Checkbox isSelected={now.placementChange} onChange={(placementChange) => set({ placementChange })}>
            Changes the pupil’s program or placement
          </Checkbox>
        </Stack>
      </div>
      <div aria-live="polite">
        {wrong.length > 0 && (
          <Notice tone="warn" title="This can’t be saved yet">
            <ul>
              {wrong.map(({ code, text, section }) => (
                <li key={code}>
                  {text}
                  {section ? ` (${section})` : ''}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <ErrorNotice error={save.error} />
      <Row>
        <Button tone="primary" isDisabled={!canKeep} onPress={() => void keep().catch(() => {})}>
          {id ? 'Save the directive' : 'Add the directive'}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </Row>
    </section>
  )
}
