import type { Ground } from '@shared/attendance/rules-ground'
import { inEnglish } from '@shared/attendance/rules-sentences'
import { dateInWords } from '@shared/kernel/dates'
import { useRoute } from '../desk'
import { Notice, Stack } from '../ui'
import { datesInWords } from './days'

interface LostGroundProps {
  pupilId: string
  /** Shows what belongs to this case and what came before any case; null shows everything. */
  caseId?: string | null
}

/**
 * What was issued on the ground of a record that was corrected since. Nothing of it is changed; a person decides what
 * follows. Shows nothing while everything stands.
 */
export function LostGround({ pupilId, caseId = null }: LostGroundProps) {
  const { data = [] } = useRoute('attendance.ground', { pupilId })
  const shown = data.filter(
    (ground) => ground.state !== 'stands' && (caseId === null || ground.caseId === null || ground.caseId === caseId)
  )
  const lost = shown.filter(({ state }) => state === 'lost')
  const changed = shown.filter(({ state }) => state === 'changed')
  if (shown.length === 0) return null
  return (
    <Stack>
      {lost.length > 0 && (
        <Notice
          tone="error"
          title={lost.length === 1 ? 'This has lost its ground' : `${lost.length} records have lost their ground`}
        >
          <Grounds grounds={lost} />
          <p>They stay as they were issued. Decide whether to tell the family, withdraw the referral or go on.</p>
        </Notice>
      )}
      {changed.length > 0 && (
        <Notice tone="warn" title="The record was corrected after these were made">
          <Grounds grounds={changed} />
        </Notice>
      )}
    </Stack>
  )
}

function Grounds({ grounds }: { grounds: readonly Ground[] }) {
  return (
    <ul>
      {grounds.map(({ key, title, date, sentence, daysLost, differences }) => (
        <li key={key}>
          <strong>
            {title}, {dateInWords(date)}
          </strong>
          : {inEnglish(sentence)}
          {daysLost.length > 0 &&
            sentence.key === 'ground_now.lost' &&
            ` Not counted any more: ${datesInWords(daysLost)}.`}
          {differences.length > 0 &&
            ` Now ${differences.map(({ label, was, now }) => `${label} ${now} (then ${was})`).join(', ')}.`}
        </li>
      ))}
    </ul>
  )
}
