import { type Addressee, addressee, type DirectiveWording } from '@shared/agreements/model'
import { newId } from '@shared/kernel/ids'
import { useEffect, useRef } from 'react'
import { Button, DatePicker, Row, Section, Select, Stack, TextArea, TextField } from '../../ui'
import { needsSpanish } from '../wording'
import { addresseeWords } from '../words'
import type { PartProps } from './WrittenRecord'

const EMPTY: DirectiveWording = {
  addressee: 'pupil',
  addresseeName: '',
  libraryId: null,
  placementChange: false,
  text: '',
  textEs: null,
  startsOn: null,
  dueOn: null,
  measure: null,
  measureEs: null,
  evidence: null,
  evidenceEs: null,
  provider: null,
  monitor: null,
  blanks: null
}

/** The rows of the directives table, each from left to right. Once they are printed for the family they stand. */
export function WrittenDirectives({ answer, record, change }: PartProps) {
  const set = (id: string, part: Partial<DirectiveWording>) =>
    change({
      directives: record.directives.map((one) =>
        one.id === id ? { ...one, wording: { ...one.wording, ...part } } : one
      )
    })
  const usual = (to: Addressee): string => {
    const of = (role: string) => record.presence.find((one) => one.role === role)?.name ?? ''
    return to === 'school' ? answer.hearing.school : to === 'agency' ? '' : of(to)
  }
  const spanish = needsSpanish(answer.hearing)
  const rows = useRef<HTMLDivElement>(null)
  const added = useRef(false)
  const count = record.directives.length
  // A new row is written at once, from its first field on.
  useEffect(() => {
    if (added.current && count > 0) rows.current?.querySelector<HTMLElement>(`[data-row="${count}"] button`)?.focus()
    added.current = false
  }, [count])
  const add = () => {
    added.current = true
    change({
      directives: [...record.directives, { id: newId(), wording: { ...EMPTY, addresseeName: usual('pupil') } }]
    })
  }
  if (!answer.directivesOpen) {
    return (
      <Section title="Directives">
        <p>They are printed and given out, and stay as the family has them.</p>
        <ol>
          {record.directives.map(({ id, wording }) => (
            <li key={id}>{`${wording.addresseeName}: ${wording.text}`}</li>
          ))}
        </ol>
      </Section>
    )
  }
  return (
    <Section title="Directives">
      <div ref={rows}>
        {record.directives.map(({ id, wording }, index) => {
          const n = index + 1
          return (
            <div key={id} data-row={n}>
              <Stack gap="tight">
                <Row>
                  <Select
                    label={`For, directive ${n}`}
                    value={wording.addressee}
                    onChange={(to) => to && set(id, { addressee: to, addresseeName: usual(to) })}
                    options={addressee.options.map((value) => ({ value, label: addresseeWords[value] }))}
                  />
                  <TextField
                    label={`Name, directive ${n}`}
                    value={wording.addresseeName}
                    onChange={(addresseeName) => set(id, { addresseeName })}
                  />
                </Row>
                <TextArea
                  label={`What is to be done, directive ${n}`}
                  rows={2}
                  value={wording.text}
                  onChange={(text) => set(id, { text })}
                />
                {spanish && (
                  <TextArea
                    label={`In Spanish, directive ${n}`}
                    rows={2}
                    isRequired={false}
                    value={wording.textEs ?? ''}
                    onChange={(text) => set(id, { textEs: text || null })}
                  />
                )}
                <Row>
                  <TextField
                    label={`With (provider), directive ${n}`}
                    isRequired={false}
                    value={wording.provider ?? ''}
                    onChange={(provider) => set(id, { provider: provider || null })}
                  />
                  <DatePicker
                    label={`By when, directive ${n}`}
                    isRequired={false}
                    value={wording.dueOn}
                    onChange={(dueOn) => set(id, { dueOn: dueOn as DirectiveWording['dueOn'] })}
                  />
                  <TextField
                    label={`How we will know, directive ${n}`}
                    isRequired={false}
                    value={wording.evidence ?? ''}
                    onChange={(evidence) => set(id, { evidence: evidence || null })}
                  />
                  <TextField
                    label={`Checked by, directive ${n}`}
                    isRequired={false}
                    value={wording.monitor ?? ''}
                    onChange={(monitor) => set(id, { monitor: monitor || null })}
                  />
                  <Button onPress={() => change({ directives: record.directives.filter((one) => one.id !== id) })}>
                    {`Remove directive ${n}`}
                  </Button>
                </Row>
              </Stack>
            </div>
          )
        })}
      </div>
      <Row>
        <Button onPress={add}>Add a directive</Button>
      </Row>
    </Section>
  )
}
