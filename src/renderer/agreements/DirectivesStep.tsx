import type { Directive } from '@shared/agreements/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { useDrafts } from '../hearings/room/drafts'
import { Button, ErrorNotice, Notice, Row, Section, Stack, useKeys, Waiting } from '../ui'
import { DirectiveEditor } from './DirectiveEditor'
import { DirectiveLibrary } from './DirectiveLibrary'
import styles from './Directives.module.css'
import { ReadingView } from './ReadingView'
import { newWording, type Wording, wordingOf } from './wording'
import { addresseeWords } from './words'

/** A directive that is being written; kept as a draft until it is saved. */
interface Writing {
  id: string | null
  wording: Wording
}

const isWriting = ({ wording }: Writing): boolean => typeof wording?.text === 'string'

/** The directives of this hearing: taken from the library or written freely, in their order, until somebody signs. */
export function DirectivesStep({ room }: { room: HearingRoom }) {
  const hearingId = room.hearing.id
  const { data, error } = useRoute('agreements.of', { hearingId })
  const drafts = useDrafts()
  const [reading, setReading] = useState(false)
  useKeys('The room', { r: ['Read the directives, one at a time', () => setReading(true)] })
  const remove = useAct('agreements.removeDirective')
  const order = useAct('agreements.orderDirectives')
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { directives, editable } = data
  const writing = editable ? drafts.read('directive', isWriting) : null
  const begin = (next: Writing) => drafts.write('directive', next)
  const ids = directives.map(({ id }) => id)
  const move = (from: number, by: number) => {
    const next = [...ids]
    const [taken] = next.splice(from, 1)
    next.splice(from + by, 0, taken as string)
    order.mutate({ hearingId, ids: next })
  }
  return (
    <Section title="Directives of the board">
      <ErrorNotice error={remove.error ?? order.error} />
      {!editable && (
        <Notice title="The directives stand">
          Somebody has signed, or the hearing is closed. To change them, take the signatures back first.
        </Notice>
      )}
      <ol className={styles.directives}>
        {directives.map((directive, at) => (
          <li key={directive.id} className={styles.directive}>
            <DirectiveText directive={directive} />
            {editable && (
              <div className={styles.acts}>
                <Button
                  tone="quiet"
                  onPress={() => begin({ id: directive.id, wording: wordingOf(directive) })}
                  aria-label={`Change directive ${directive.number}`}
                >
                  Change
                </Button>
                <Button
                  tone="quiet"
                  isDisabled={at === 0 || order.isPending}
                  onPress={() => move(at, -1)}
                  aria-label={`Move directive ${directive.number} up`}
                >
                  ↑
                </Button>
                <Button
                  tone="quiet"
                  isDisabled={at === directives.length - 1 || order.isPending}
                  onPress={() => move(at, 1)}
                  aria-label={`Move directive ${directive.number} down`}
                >
                  ↓
                </Button>
                <Button
                  tone="quiet"
                  onPress={() => remove.mutate({ id: directive.id })}
                  aria-label={`Take directive ${directive.number} away`}
                >
                  Take away
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {directives.length > 0 && (
        <Row>
          <Button large onPress={() => setReading(true)}>
            Read them, one at a time (R)
          </Button>
        </Row>
      )}
      {reading && directives.length > 0 && (
        <ReadingView room={room} directives={directives} onClose={() => setReading(false)} />
      )}
      {directives.length === 0 && <p>No directive yet. Take one from the library, or write one.</p>}
      {editable && !writing && (
        <Stack>
          <div data-part="directives">
            <DirectiveLibrary
              room={room}
              onTake={(entry) => begin({ id: null, wording: newWording(room, entry) })}
              onFree={() => begin({ id: null, wording: newWording(room, null) })}
            />
          </div>
        </Stack>
      )}
      {writing && (
        <DirectiveEditor
          key={writing.id ?? writing.wording.libraryId ?? 'free'}
          room={room}
          id={writing.id}
          wording={writing.wording}
          onChange={(wording) => begin({ ...writing, wording })}
          onClose={() => drafts.drop('directive')}
        />
      )}
    </Section>
  )
}

/** One directive as it will be read aloud. */
export function DirectiveText({ directive }: { directive: Directive }) {
  const { addressee, addresseeName, text, startsOn, dueOn, measure, evidence, provider, monitor } = directive
  const under = [
    startsOn && `from ${dateInWords(startsOn)}`,
    dueOn ? `by ${dateInWords(dueOn)}` : 'for the whole term',
    provider && `with ${provider}`,
    measure && `counted: ${measure}`,
    evidence && `shown by: ${evidence}`,
    monitor && `checked by ${monitor}`
  ]
  return (
    <div>
      <p className={styles.to}>
        {addresseeWords[addressee]}: {addresseeName}
      </p>
      <p className={styles.text}>{text}</p>
      <p className={styles.under}>{under.filter(Boolean).join(' · ')}</p>
    </div>
  )
}
