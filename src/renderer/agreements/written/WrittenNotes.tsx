import { AGENDA, type StepId } from '@shared/hearings/agenda'
import { newId } from '@shared/kernel/ids'
import { Section, TextArea } from '../../ui'
import type { PartProps } from './WrittenRecord'

/** The blocks of the worksheet, in its order. */
const BLOCKS: readonly StepId[] = ['school', 'pupil', 'parent', 'questions', 'called-in']

/** What was said. A note written in the room stays a note of its own, with its moment. */
export function WrittenNotes({ record, change }: PartProps) {
  const write = (id: string, text: string) =>
    change({ notes: record.notes.map((note) => (note.id === id ? { ...note, text } : note)) })
  const begin = (step: StepId, text: string) =>
    change({ notes: [...record.notes, { id: newId(), step, speaker: null, text }] })
  const titled = (step: StepId) =>
    step === 'called-in' ? 'If nobody came: waiting and calls' : (AGENDA.find(({ id }) => id === step)?.title ?? step)
  const other = [...new Set(record.notes.map(({ step }) => step))].filter((step) => !BLOCKS.includes(step))
  return (
    <Section title="What was said">
      {[...BLOCKS, ...other].map((step) => {
        const notes = record.notes.filter((note) => note.step === step)
        if (notes.length === 0) {
          return (
            <TextArea
              key={step}
              label={titled(step)}
              rows={3}
              isRequired={false}
              value=""
              onChange={(text) => begin(step, text)}
            />
          )
        }
        return notes.map((note, index) => (
          <TextArea
            key={index === 0 ? step : note.id}
            label={[titled(step), note.speaker, index > 0 ? index + 1 : null].filter(Boolean).join(', ')}
            rows={3}
            isRequired={false}
            value={note.text}
            onChange={(text) => write(note.id, text)}
          />
        ))
      })}
    </Section>
  )
}
