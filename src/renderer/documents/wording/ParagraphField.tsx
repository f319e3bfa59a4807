import type { Paragraph } from '@shared/documents/wording'
import { dateInWords } from '@shared/kernel/dates'
import { useEffect, useRef, useState } from 'react'
import { Button, ConfirmDialog, StatusMark, TextArea } from '../../ui'
import styles from './OwnPapers.module.css'

interface ParagraphFieldProps {
  number: number
  paragraph: Paragraph
  /** What was typed and not saved: a text, empty to take it off, null for the standard text; undefined untouched. */
  draft: string | null | undefined
  problem: string | undefined
  /** The person was told of the section. */
  isAcknowledged: boolean
  onAcknowledge: (section: string) => void
  onChange: (text: string | null | undefined) => void
}

/** One paragraph: how it reads, why it is there, and how it is changed. */
export function ParagraphField(props: ParagraphFieldProps) {
  const { number, paragraph, draft, problem, isAcknowledged, onAcknowledge, onChange } = props
  const { standard, own, law, places } = paragraph
  const [editing, setEditing] = useState(draft !== undefined)
  const [wantsFocus, setWantsFocus] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const [warning, setWarning] = useState(false)
  const now = draft === undefined ? (own ?? standard) : (draft ?? standard)
  const write = () => {
    setEditing(true)
    setWantsFocus(true)
  }
  const edit = () => {
    if (isAcknowledged) write()
    else setWarning(true)
  }
  /** The button that was pressed goes away with what it does; the keyboard goes on in the text. */
  const turn = (text: string | null) => {
    onChange(text)
    setWantsFocus(true)
  }
  useEffect(() => {
    if (!wantsFocus || warning) return
    setWantsFocus(false)
    item.current?.querySelector<HTMLElement>('textarea, button')?.focus()
  }, [wantsFocus, warning])
  const names = places.map((place) => `{${place}}`).join(', ')
  return (
    <li className={styles.paragraph} ref={item}>
      <div className={styles.marks}>
        <span>Paragraph {number}</span>
        {law && <span className={styles.law}>required by {law.section}</span>}
        {draft === undefined && own !== null && <StatusMark status="info">our own words</StatusMark>}
        {draft !== undefined && <StatusMark status="draft">not saved yet</StatusMark>}
      </div>
      {editing ? (
        <TextArea
          label={`Paragraph ${number}`}
          value={now}
          onChange={onChange}
          rows={5}
          error={problem}
          hint={
            now === '' ? 'Empty: it is taken off the paper.' : names ? `${names}: filled in for each pupil.` : undefined
          }
        />
      ) : (
        <p className={now === '' ? styles.off : undefined}>{now === '' ? 'Taken off the paper.' : now}</p>
      )}
      <div className={styles.marks}>
        {!editing && (
          <Button tone="quiet" onPress={edit} aria-label={`Change paragraph ${number}`}>
            Change
          </Button>
        )}
        {editing && now !== '' && (
          <Button tone="quiet" onPress={() => turn('')} aria-label={`Take paragraph ${number} off the paper`}>
            Take off the paper
          </Button>
        )}
        {now !== standard && (
          <Button
            tone="quiet"
            onPress={() => turn(null)}
            aria-label={`Back to the standard text of paragraph ${number}`}
          >
            Back to the standard text
          </Button>
        )}
      </div>
      {law && (
        <ConfirmDialog
          isOpen={warning}
          onClose={() => setWarning(false)}
          question={`Change a paragraph that ${law.section} asks for?`}
          act="I was told; change it"
          destructive
          onConfirm={() => {
            onAcknowledge(law.section)
            write()
          }}
        >
          <p>
            {law.section}: {law.says} ({law.act}
            {law.from ? `, in force since ${dateInWords(law.from)}` : ''})
          </p>
          <p>
            A paper without it, or with other words, may not be what the law asks for. Ask counsel first. Your name and
            this warning are kept in the trail.
          </p>
        </ConfirmDialog>
      )}
    </li>
  )
}
