import type { SignerRole } from '@shared/agreements/model'
import { nextService } from '@shared/hearings/room'
import { noteAsked } from '@shared/hearings/rules-outcome'
import { OUTCOME_GROUPS, outcomeWords } from '@shared/hearings/words'
import { ComboBox, DatePicker, RadioGroup, Row, Section, TextField } from '../../ui'
import type { PartProps } from './WrittenRecord'

const OUTCOMES = OUTCOME_GROUPS.flatMap(({ title, outcomes }) =>
  outcomes.map((value) => ({ value, label: outcomeWords[value], hint: title }))
)
const SERVICE = { certified: 'Certified mail', personal: 'By hand', 'home-visit': 'Home visit' } as const
const SIGNED = [
  { value: 'signed', label: 'signed' },
  { value: 'refused', label: 'refused' }
]

/** Outcome, next day, and who signed on the sheet of directives. */
export function WrittenDecision({ answer, record, change }: PartProps) {
  const { outcome } = record
  const signers = record.presence
    .filter(({ role }) => role === 'pupil' || role === 'parent')
    .map(({ name, role }) => ({ name, role: role as SignerRole }))
  const sign = (name: string, role: SignerRole, part: { refused: boolean; witness?: string | null }) => {
    const others = record.signatures.filter((one) => one.name !== name)
    const was = record.signatures.find((one) => one.name === name)
    change({ signatures: [...others, { witness: null, ...was, role, name, ...part }] })
  }
  return (
    <>
      <Section title="Outcome">
        <ComboBox label="Outcome" value={outcome} onChange={(value) => change({ outcome: value })} options={OUTCOMES} />
        <Row>
          <DatePicker
            label="Review or new day"
            isRequired={false}
            value={record.reviewOn}
            onChange={(date) => change({ reviewOn: date as typeof record.reviewOn })}
          />
        </Row>
        {outcome === 'no-show-rescheduled' && (
          <RadioGroup
            label="Next notice"
            inline
            options={nextService.options.map((value) => ({ value, label: SERVICE[value] }))}
            value={record.nextService}
            onChange={(way) => change({ nextService: way })}
          />
        )}
        {outcome && (
          <TextField
            label="Why, or what is asked"
            hint={noteAsked(outcome) ?? undefined}
            isRequired={noteAsked(outcome) !== null}
            value={record.outcomeNote ?? ''}
            onChange={(note) => change({ outcomeNote: note || null })}
          />
        )}
      </Section>
      {record.directives.length > 0 && answer.directivesOpen && (
        <Section title="Signatures on the directives sheet">
          {signers.map(({ name, role }) => {
            const given = record.signatures.find((one) => one.name === name)
            return (
              <Row key={name}>
                <RadioGroup
                  label={name}
                  inline
                  options={SIGNED}
                  value={given ? (given.refused ? 'refused' : 'signed') : null}
                  onChange={(value) => sign(name, role, { refused: value === 'refused' })}
                />
                {given?.refused && (
                  <TextField
                    label={`Witness, ${name}`}
                    value={given.witness ?? ''}
                    onChange={(witness) => sign(name, role, { refused: true, witness: witness || null })}
                  />
                )}
              </Row>
            )
          })}
        </Section>
      )}
    </>
  )
}
