import type { HearingRoom } from '@shared/hearings/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useDesk, useRoute } from '../desk'
import { StatusMark } from '../ui'
import styles from './Directives.module.css'
import { markOf } from './words'

/** Earlier directives of the case, at the side of the hearing: what was met and what was not. */
export function EarlierDirectives({ room }: { room: HearingRoom }) {
  const { today } = useDesk()
  const { data } = useRoute('agreements.ofCase', { caseId: room.hearing.caseId })
  const earlier = (data ?? []).filter(({ hearingId }) => hearingId !== room.hearing.id)
  return (
    <>
      {earlier.map(({ hearingId, hearingOn, directives }) => {
        const met = directives.filter(({ state }) => state === 'met').length
        return (
          <details key={hearingId} open className={styles.fold}>
            <summary>
              Directives of {dateInWords(hearingOn, 'short')}: {met} of {directives.length} met
            </summary>
            <ul>
              {directives.map((directive) => {
                const { status, word } = markOf(directive, today)
                return (
                  <li key={directive.id}>
                    <StatusMark status={status}>{word}</StatusMark> {directive.text}
                    {directive.stateNote ? ` (${directive.stateNote})` : ''}
                  </li>
                )
              })}
            </ul>
          </details>
        )
      })}
    </>
  )
}
