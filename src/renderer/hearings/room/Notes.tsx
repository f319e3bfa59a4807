import type { AgendaStep } from '@shared/hearings/agenda'
import type { HearingNote } from '@shared/hearings/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { newId } from '@shared/kernel/ids'
import { useEffect, useRef, useState } from 'react'
import { Button, SavedMark, Switch } from '../../ui'
import { NoteField } from './NoteField'
import styles from './Notes.module.css'
import { useNoteSaving } from './useNoteSaving'
import { shortTime, toTheSecond } from './wall'

const SPEAKERS = ['Chair', 'School', 'Pupil', 'Parent', 'Panel', 'Interpreter'] as const

const SPEAKER_OF: Record<NonNullable<AgendaStep['speaker']>, (typeof SPEAKERS)[number]> = {
  chair: 'Chair',
  school: 'School',
  pupil: 'Pupil',
  parent: 'Parent',
  panel: 'Panel'
}

interface NotesProps {
  room: HearingRoom
  step: AgendaStep
  /** Raised by one for each press of a key that begins a note. */
  begin: { turn: number; private: boolean }
}

/** What is written down in a step: kept as it is typed, with time and speaker; private words stand apart. */
export function Notes({ room, step, begin }: NotesProps) {
  const usual = step.speaker ? SPEAKER_OF[step.speaker] : null
  const [draft, setDraft] = useState({ id: newId(), text: '', speaker: usual as string | null, private: false })
  const [editing, setEditing] = useState<string | null>(null)
  const { saving, keep, flush } = useNoteSaving()
  const field = useRef<HTMLTextAreaElement>(null)
  /** Field and the word that it is saved are seen together. */
  const composer = useRef<HTMLDivElement>(null)
  const hearingId = room.hearing.id

  const write = (change: Partial<typeof draft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    if (next.text.trim() !== '' || draft.text !== '') keep({ ...next, hearingId, step: step.id })
  }
  const next = () => {
    flush()
    setDraft({ id: newId(), text: '', speaker: draft.speaker, private: draft.private })
    field.current?.focus()
  }
  const beginning = useRef((isPrivate: boolean) => {
    setDraft((last) => (last.private === isPrivate ? last : { ...last, id: newId(), text: '', private: isPrivate }))
    field.current?.focus()
  })
  useEffect(() => {
    if (begin.turn === 0) return
    flush()
    beginning.current(begin.private)
  }, [begin, flush])

  const written = room.notes.filter((note) => note.step === step.id && note.id !== draft.id)
  const spoken = written.filter((note) => !note.private)
  const own = written.filter((note) => note.private)
  const line = (note: HearingNote) => (
    <NoteLine
      key={note.id}
      note={note}
      hearingId={hearingId}
      isOpen={editing === note.id}
      onOpen={() => setEditing(note.id)}
      onClose={() => setEditing(null)}
    />
  )
  return (
    <section className={styles.notes} aria-label="Notes of this step">
      {spoken.length > 0 && <ol className={styles.list}>{spoken.map(line)}</ol>}
      {own.length > 0 && (
        <div className={styles.own}>
          <h3>Private, not part of the record</h3>
          <ol className={styles.list}>{own.map(line)}</ol>
        </div>
      )}
      <div ref={composer} className={`${styles.composer} ${draft.private ? styles.private : ''}`}>
        <fieldset className={styles.speakers} aria-label="Who speaks">
          {SPEAKERS.map((speaker) => (
            <Button
              key={speaker}
              tone={draft.speaker === speaker ? 'primary' : 'quiet'}
              aria-pressed={draft.speaker === speaker}
              onPress={() => write({ speaker: draft.speaker === speaker ? null : speaker })}
            >
              {speaker}
            </Button>
          ))}
          <Switch isSelected={draft.private} onChange={(isPrivate) => write({ private: isPrivate })}>
            Private
          </Switch>
        </fieldset>
        <NoteField
          ref={field}
          label={draft.private ? 'A private note' : 'A note for the record'}
          value={draft.text}
          onChange={(text) => write({ text })}
          onFocus={() => composer.current?.scrollIntoView({ block: 'nearest' })}
          onBlur={flush}
          onNext={next}
        />
        <div className={styles.under}>
          <SavedMark state={saving.state} at={saving.at ? toTheSecond(saving.at) : undefined} />
          {draft.text.trim() !== '' && (
            <Button tone="quiet" onPress={next}>
              Next note (Ctrl Enter)
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}

interface NoteLineProps {
  note: HearingNote
  hearingId: string
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
}

/** A written note; opened, it can be put right, and emptied it goes. */
function NoteLine({ note, hearingId, isOpen, onOpen, onClose }: NoteLineProps) {
  return (
    <li className={styles.line}>
      <time dateTime={note.at} className={styles.time}>
        {shortTime(note.at)}
      </time>
      {isOpen ? (
        <NoteEditor note={note} hearingId={hearingId} onClose={onClose} />
      ) : (
        <button type="button" className={styles.text} onClick={onOpen} aria-label={`Change the note: ${note.text}`}>
          {note.speaker && <span className={styles.speaker}>{note.speaker}: </span>}
          {note.text}
        </button>
      )}
    </li>
  )
}

function NoteEditor({ note, hearingId, onClose }: { note: HearingNote; hearingId: string; onClose: () => void }) {
  const [text, setText] = useState(note.text)
  const { saving, keep, flush } = useNoteSaving()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const close = () => {
    flush()
    onClose()
  }
  return (
    <div className={styles.editor}>
      <NoteField
        ref={field}
        label="Change the note; emptied, it goes"
        value={text}
        onChange={(next) => {
          setText(next)
          keep({ id: note.id, hearingId, step: note.step, speaker: note.speaker, private: note.private, text: next })
        }}
        onBlur={flush}
        onNext={close}
      />
      <div className={styles.under}>
        <SavedMark state={saving.state} at={saving.at ? toTheSecond(saving.at) : undefined} />
        <Button tone="quiet" onPress={close}>
          Done
        </Button>
      </div>
    </div>
  )
}
