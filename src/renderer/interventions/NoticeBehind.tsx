import { paperLanguageWords } from '@shared/documents/languages'
import type { NoticeDueRow } from '@shared/interventions/model'
import { dateInWords } from '@shared/kernel/dates'
import { Button, Notice, SidePanel, TextLink } from '../ui'
import { whatWords } from './whatWords'

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

interface NoticeBehindProps {
  row: NoticeDueRow
  onClose: () => void
  onHold: () => void
  onLook: () => void
}

/** The days a notice rests on, and the envelopes it goes into. */
export function NoticeBehind({ row, onClose, onHold, onLook }: NoticeBehindProps) {
  const { pupilId, name, number, days, letters, problem, warning } = row
  return (
    <SidePanel
      title={name}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onLook}>Look at the notice</Button>
          <TextLink to={`/pupils/${pupilId}`}>Open the pupil</TextLink>
          <Button tone="quiet" onPress={onHold}>
            Do not send …
          </Button>
        </>
      }
    >
      <p>Notification {number} of this school year.</p>
      {problem && (
        <Notice tone="warn" title="No letter can be printed yet.">
          {problem}
        </Notice>
      )}
      {!problem && warning && <Notice title="Home language">{warning}</Notice>}
      <h3>The days behind it</h3>
      <ul>
        {days.map(({ date, what, minutes, code, meaning }) => (
          <li key={date}>
            {dateInWords(date, 'long')}: {whatWords[what]}
            {minutes ? `, ${minutes} minutes` : ''} ({code}, {meaning})
          </li>
        ))}
      </ul>
      <h3>{many(letters.length, 'letter', 'letters')}</h3>
      <ul>
        {letters.map((letter) => (
          <li key={letter.name}>
            {letter.name}: {paperLanguageWords(letter.language)}
            {letter.hasAddress ? '' : '; no address, to be handed over'}
          </li>
        ))}
      </ul>
    </SidePanel>
  )
}
