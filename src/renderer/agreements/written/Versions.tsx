import type { RecordVersion, WrittenRecord } from '@shared/agreements/written-record'
import type { DayMember } from '@shared/hearings/model'
import { cameWords, findingWords, outcomeWords, resultWords } from '@shared/hearings/words'
import { clockTimeOf, dateInWords, dayOfMoment, timeInWords } from '@shared/kernel/dates'
import { type DataColumn, DataTable, Section } from '../../ui'

/** How the record came to say what it says: each version with what it changed, from and to. */
export function Versions({ versions, panel }: { versions: readonly RecordVersion[]; panel: readonly DayMember[] }) {
  if (versions.length === 0) return null
  return (
    <Section title="Versions of this record">
      {[...versions].reverse().map((version) => (
        <div key={version.seq}>
          <h3>
            {version.source === 'paper' ? 'Typed in from paper' : 'Corrected'},{' '}
            {dateInWords(dayOfMoment(version.changedAt))}, {timeInWords(clockTimeOf(version.changedAt))}, by{' '}
            {version.changedBy}
          </h3>
          {version.reason && <p>{version.reason}</p>}
          <DataTable
            label={`Changes of version ${version.seq}`}
            rows={changes(version, panel)}
            columns={columns}
            rowKey={({ what }) => what}
            empty="Nothing else was changed."
          />
        </div>
      ))}
    </Section>
  )
}

interface Change {
  what: string
  was: string
  now: string
}

const columns: readonly DataColumn<Change>[] = [
  { id: 'what', head: 'What', cell: ({ what }) => what, rowHeader: true },
  { id: 'was', head: 'Before', cell: ({ was }) => was || '—' },
  { id: 'now', head: 'After', cell: ({ now }) => now || '—' }
]

function changes({ before, after }: RecordVersion, panel: readonly DayMember[]): Change[] {
  const [was, now] = [told(before, panel), told(after, panel)]
  return [...new Set([...was.keys(), ...now.keys()])]
    .map((what) => ({ what, was: was.get(what) ?? '', now: now.get(what) ?? '' }))
    .filter((one) => one.was !== one.now)
}

/** A record as lines of what it says. */
function told(record: WrittenRecord, panel: readonly DayMember[]): Map<string, string> {
  const lines = new Map<string, string>()
  const say = (what: string, value: string | null) => {
    if (value) lines.set(what, value)
  }
  say('Called in at', record.startedAt && timeInWords(record.startedAt))
  say('Ended at', record.endedAt && timeInWords(record.endedAt))
  for (const { name, came, arrivedAt } of record.presence) {
    say(name, [came && cameWords[came], arrivedAt && timeInWords(arrivedAt)].filter(Boolean).join(', '))
  }
  for (const { memberId, present } of record.seats) {
    const member = panel.find(({ id }) => id === memberId)
    say(member?.name ?? '', present === null ? null : present ? 'here' : 'absent')
  }
  for (const [index, { step, text }] of record.notes.entries()) say(`Note ${index + 1}, ${step}`, text)
  for (const { code, result, note } of record.findings) {
    say(`${code} · ${findingWords[code]}`, [resultWords[result], note].filter(Boolean).join(': '))
  }
  const { vote } = record
  say('Vote', vote && `${vote.how}: ${vote.for} for, ${vote.against} against, ${vote.abstained} abstained`)
  for (const [index, { wording }] of record.directives.entries()) {
    say(`Directive ${index + 1}`, `${wording.addresseeName}: ${wording.text}`)
  }
  say('Outcome', record.outcome && outcomeWords[record.outcome])
  say('Why', record.outcomeNote)
  say('Next day', record.reviewOn && dateInWords(record.reviewOn))
  for (const { name, refused, witness } of record.signatures) {
    say(`Signature of ${name}`, refused ? `refused, witness ${witness}` : 'on the paper')
  }
  return lines
}
