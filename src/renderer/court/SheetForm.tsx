import { courtDaysOf, type Means, means as meansSchema, meansWords, type Route } from '@shared/court/model'
import { stopping } from '@shared/court/rules'
import { decisionBy } from '@shared/court/rules-clock'
import { sheets } from '@shared/court/sheets'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useDesk, useGo, useRoute } from '../desk'
import {
  Button,
  ConfirmDialog,
  DatePicker,
  ErrorNotice,
  Notice,
  RadioGroup,
  Row,
  Section,
  TextArea,
  TextField,
  TextLink,
  Waiting
} from '../ui'
import styles from './Court.module.css'
import { NoticePreview } from './NoticePreview'
import { SheetFields } from './SheetFields'
import { SheetLines } from './SheetLines'
import { groundInWords } from './words'

interface SheetFormProps {
  caseId: string
  route: Route
  pupilName: string
}

/** One route's sheet. Its questions, authority and paper come from the route; nothing is filled in by itself. */
export function SheetForm({ caseId, route, pupilName }: SheetFormProps) {
  const { today } = useDesk()
  const go = useGo()
  const { questions, fields, authority, paper, signerHint, staysWithBoard } = sheets[route]
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const [certifiedBy, setCertifiedBy] = useState('')
  const [certifiedOn, setCertifiedOn] = useState<string | null>(null)
  const [means, setMeans] = useState<Means | null>(null)
  const [attention, setAttention] = useState('')
  const [signing, setSigning] = useState<{ name: string; title: string } | null>(null)
  const [looking, setLooking] = useState(false)
  const [asking, setAsking] = useState(false)
  const issue = useAct('court.issueNotice')
  const certificate =
    authority.certificate && certifiedBy.trim() && certifiedOn
      ? { by: certifiedBy, on: certifiedOn as CalendarDate }
      : null
  const draft = { route, answers, certificate }
  const { data, error } = useRoute('court.sheet', { caseId, draft }, { keepPrevious: true })
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const stops = stopping(data.lines)
  const signer = signing ?? data.signer
  const ready = stops.length === 0 && means !== null && signer.name.trim() !== '' && signer.title.trim() !== ''
  const input = { caseId, draft, means: means ?? 'first-class-mail', attention, signer }
  const send = async () => {
    const { referralId } = await issue.mutateAsync(input)
    go(`/court/packet/${referralId}`, { issued: 'yes' })
  }
  return (
    <>
      <Section title="What the board determined">
        {questions.map(({ key, letter, title, says, finding }) => {
          const on = data.foundOn[key]
          const suggested = data.suggested[key]
          return (
            <div key={key} className={styles.question}>
              <h3>
                {letter} {title}
              </h3>
              <p className={styles.says}>{says}</p>
              <p className={styles.soft}>{groundInWords(finding, on ?? null)}</p>
              <TextArea
                label={`Facts of ${letter}`}
                value={answers[key] ?? ''}
                onChange={(text) => setAnswers({ ...answers, [key]: text })}
                isRequired={false}
                maxLength={3000}
                hint="In plain words, as the paper prints them. Left empty, the paper does not rely on it."
              />
              {suggested && !answers[key] && (
                <div>
                  <Button
                    onPress={() => setAnswers({ ...answers, [key]: suggested })}
                    aria-label={`Begin ${letter} with what the record says`}
                  >
                    Begin with what the record says
                  </Button>
                </div>
              )}
            </div>
          )
        })}
      </Section>
      {fields.length > 0 && (
        <Section title="What the paper also says">
          <SheetFields
            fields={fields}
            answers={answers}
            adults={data.adults}
            subpoenas={data.subpoenas}
            suggested={data.suggested}
            onChange={(key, text) => setAnswers({ ...answers, [key]: text })}
          />
        </Section>
      )}
      <Section title={`Authority to disclose: ${data.authority.section}`}>
        <p>{data.authority.says}</p>
        <ul className={styles.demands}>
          {data.authority.demands.map((demand) => (
            <li key={demand}>{demand}</li>
          ))}
        </ul>
        {authority.certificate && (
          <Row align="start">
            <TextField
              label="Certified in writing by"
              value={certifiedBy}
              onChange={setCertifiedBy}
              hint="Name and office, as on the paper"
            />
            <DatePicker label="Certified on" value={certifiedOn} onChange={setCertifiedOn} max={today} />
          </Row>
        )}
      </Section>
      <Section title={stops.length > 0 ? 'Why it can’t go yet' : 'It may go'}>
        <SheetLines lines={data.lines} />
        {stops.some(({ key }) => key === 'elected' || key === 'recipient') && (
          <p>
            <TextLink to="/court" search={{ part: 'offices' }}>
              Open offices and custodian
            </TextLink>
          </p>
        )}
      </Section>
      <Section title={`The ${paper}`}>
        <div className={styles.notice}>
          <p>
            To {data.recipient.name || 'an office without a name'}
            {data.recipient.addressLines.length > 0 && `, ${data.recipient.addressLines.join(', ')}`}
          </p>
          <TextField
            label="Attention"
            value={attention}
            onChange={setAttention}
            isRequired={false}
            maxLength={120}
            hint="A person or unit at the office"
          />
          <RadioGroup
            label="How it goes out"
            options={meansSchema.options.map((value) => ({ value, label: meansWords[value] }))}
            value={means}
            onChange={setMeans}
          />
          <Row align="start">
            <TextField label="Signed by" value={signer.name} onChange={(name) => setSigning({ ...signer, name })} />
            <TextField
              label="Title below the signature"
              hint={signerHint ?? undefined}
              value={signer.title}
              onChange={(title) => setSigning({ ...signer, title })}
            />
          </Row>
          {stops.length > 0 && (
            <Notice tone="warn" title="It can’t go yet.">
              {stops.map(({ title }) => title).join('; ')}. What you wrote stays while this screen is open.
            </Notice>
          )}
          <Row>
            <Button onPress={() => setLooking(true)} isDisabled={stops.length > 0}>
              Look at the {paper}
            </Button>
            <Button tone="primary" onPress={() => setAsking(true)} isDisabled={!ready}>
              Issue the {paper}
            </Button>
          </Row>
        </div>
      </Section>
      {looking && <NoticePreview input={input} paper={paper} onClose={() => setLooking(false)} />}
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        question={`Issue the ${paper} and release the record of ${pupilName} to ${data.recipient.name}?`}
        act={`Issue the ${paper}`}
        destructive
        onConfirm={send}
      >
        {staysWithBoard ? 'The case stays with the board, and the' : 'The case is referred out, and the'} release is
        logged under {data.authority.section}.
        {route === '601.2-probation' &&
          ` Probation decides within 21 court days, by ${dateInWords(decisionBy(today as CalendarDate, courtDaysOf(data)))} (WIC 653.7).`}
        {data.authority.parentNoticeHours !== null &&
          ` The parents have to be told within ${data.authority.parentNoticeHours} hours.`}
      </ConfirmDialog>
    </>
  )
}
