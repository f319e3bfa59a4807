import { AGENDA, type StepId } from '@shared/hearings/agenda'
import { newId } from '@shared/kernel/ids'
import { Section, TextArea } from '../../ui'
import type { PartProps } from './WrittenRecord'

/** The blocks of the worksheet, in its order. */
const BLOCKS: readonly StepId[] = ['school', 'pupil', 'parent', 'questions', 'called-in']

type Note = PartProps['record']['notes'][number]

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
        // The same field before and after its first letter: another one would lose the focus, and the words with it.
        const fields: readonly (Note | null)[] = notes.length > 0 ? notes : [null]
        return fields.map((note, index) => (
          <TextArea
            key={note === null || index === 0 ? step : note.id}
            label={[titled(step), note?.speaker, index > 0 ? index + 1 : null].filter(Boolean).join(', ')}
            rows={3}
            isRequired={false}
            value={note?.text ?? ''}
            onChange={(text) => (note ? write(note.id, text) : begin(step, text))}
          />
        ))
      })}
    </Section>
  )
}
