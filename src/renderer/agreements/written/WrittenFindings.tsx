import { groundWords } from '@shared/cases/model'
import { referralGround } from '@shared/documents/parts'
import {
  type BoardVote,
  barrier,
  type FindingCode,
  type FindingResult,
  findingCode,
  findingResult,
  type HearingFinding
} from '@shared/hearings/model'
import { barrierWords, findingWords, resultWords } from '@shared/hearings/words'
import { CheckboxGroup, NumberField, RadioGroup, Row, Section, Select, TextField } from '../../ui'
import type { PartProps } from './WrittenRecord'

const CODES = findingCode.options.filter((code) => code !== 'F10')
const RESULTS = findingResult.options.map((value) => ({ value, label: resultWords[value] }))
const HOW = [
  { value: 'consensus', label: 'Consensus' },
  { value: 'vote', label: 'Vote' }
] as const

const NO_VOTE: BoardVote = {
  how: 'consensus',
  motion: null,
  movedBy: null,
  secondedBy: null,
  for: 0,
  against: 0,
  abstained: 0,
  recused: []
}

/** F1 to F10 as they were ticked; an unticked one says nothing. */
export function WrittenFindings({ answer, record, change }: PartProps) {
  const of = (code: FindingCode) => record.findings.find((finding) => finding.code === code)
  const find = (code: FindingCode, part: Partial<HearingFinding>) => {
    const was = of(code) ?? { code, result: 'not-decided' as FindingResult, note: null, grounds: [], barriers: [] }
    const others = record.findings.filter((finding) => finding.code !== code)
    change({ findings: [...others, { ...was, ...part }].sort((a, b) => order(a.code) - order(b.code)) })
  }
  const { vote } = record
  const say = (part: Partial<BoardVote>) => change({ vote: { ...NO_VOTE, ...vote, ...part } })
  const count = (name: 'for' | 'against' | 'abstained', label: string) => (
    <NumberField
      label={label}
      min={0}
      max={60}
      value={vote?.[name] || null}
      onChange={(n) => say({ [name]: n ?? 0 })}
    />
  )
  const member = (name: 'movedBy' | 'secondedBy', label: string) => (
    <Select
      label={label}
      placeholder="Member"
      isRequired={false}
      options={answer.panel.map(({ id, name: of }) => ({ value: id, label: of }))}
      value={vote?.[name] ?? null}
      onChange={(chosen) => say({ [name]: chosen })}
    />
  )
  // A vote that only says who keeps out was not taken yet; nobody's vote is counted beforehand.
  const isSaid = vote !== null && (vote.how === 'vote' || vote.for > 0)
  const here = record.seats.filter(
    ({ memberId, present }) => present === true && !vote?.recused.includes(memberId)
  ).length
  return (
    <Section title="Findings">
      {CODES.map((code) => (
        <div key={code}>
          <Row>
            <RadioGroup
              label={`${code} · ${findingWords[code]}`}
              inline
              options={RESULTS}
              value={of(code)?.result ?? null}
              onChange={(result) => find(code, { result })}
            />
            {of(code) && (
              <TextField
                label={`Note to ${code}`}
                isRequired={false}
                value={of(code)?.note ?? ''}
                onChange={(note) => find(code, { note: note || null })}
              />
            )}
          </Row>
          {code === 'F3' && of('F3') && (
            <CheckboxGroup
              label="Grounds shown"
              inline
              options={referralGround.options.map((value) => ({ value, label: groundWords[value] }))}
              value={of('F3')?.grounds ?? []}
              onChange={(grounds) => find('F3', { grounds })}
            />
          )}
          {code === 'F5' && of('F5') && (
            <CheckboxGroup
              label="What gets in the way"
              inline
              options={barrier.options.map((value) => ({ value, label: barrierWords[value] }))}
              value={of('F5')?.barriers ?? []}
              onChange={(barriers) => find('F5', { barriers })}
            />
          )}
        </div>
      ))}
      <Row>
        <RadioGroup
          label="F10 · How it was decided"
          inline
          options={HOW}
          value={isSaid ? vote.how : null}
          onChange={(how) => say({ how, for: how === 'consensus' ? here : 0, against: 0, abstained: 0 })}
        />
      </Row>
      {isSaid && (
        <TextField
          label="Motion"
          isRequired={false}
          value={vote.motion ?? ''}
          onChange={(motion) => say({ motion: motion || null })}
        />
      )}
      {isSaid && vote.how === 'vote' && (
        <Row>
          {member('movedBy', 'Moved by')}
          {member('secondedBy', 'Seconded by')}
        </Row>
      )}
      {isSaid && (
        <Row>
          {count('for', 'For')}
          {vote.how === 'vote' && count('against', 'Against')}
          {vote.how === 'vote' && count('abstained', 'Abstained')}
        </Row>
      )}
      {answer.iep && <p>The pupil has an IEP: F9 can’t be “no”, and no directive may change the placement.</p>}
    </Section>
  )
}

const order = (code: FindingCode) => Number(code.slice(1))
