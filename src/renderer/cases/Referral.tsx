import { groundWords } from '@shared/cases/model'
import type { ReferralGround } from '@shared/documents/parts'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { listName } from '@shared/pupils/names'
import { useState } from 'react'
import { useAct, useDesk, useGo, useRoute, useScreenParams } from '../desk'
import { LookFirst } from '../documents/LookFirst'
import { TranslationNotice } from '../documents/TranslationNotice'
import {
  Checkbox,
  CheckboxGroup,
  ComboBox,
  DatePicker,
  ErrorNotice,
  Form,
  Notice,
  Page,
  PageHeader,
  Row,
  Section,
  Stack,
  TextArea,
  TextField,
  TextLink,
  Waiting
} from '../ui'
import { Grounds, ReadinessLines } from './Readiness'

/** Refers a pupil to the board: what the law and local practice ask for, with what proves it, and the act itself. */
export function Referral() {
  const { pupilId = '' } = useScreenParams()
  const { today } = useDesk()
  const go = useGo()
  const refer = useAct('cases.refer')
  const pupil = useRoute('pupils.get', { id: pupilId })
  const staff = useRoute('district.staff', {}).data ?? []
  const [finding, setFinding] = useState(false)
  const [foundBy, setFoundBy] = useState('')
  const [foundOn, setFoundOn] = useState<string | null>(today)
  const [translatedBy, setTranslatedBy] = useState('')
  const [grounds, setGrounds] = useState<ReferralGround[]>([])
  const [reason, setReason] = useState('')
  const [staffId, setStaffId] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const [override, setOverride] = useState('')
  const insubordination = finding && foundBy.trim() && foundOn ? { by: foundBy, on: foundOn as CalendarDate } : null
  const { data, error } = useRoute(
    'cases.readiness',
    { pupilId, insubordination, translatedBy: translatedBy || null },
    { keepPrevious: true }
  )
  if (!data || !pupil.data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const met = data.grounds.filter((ground) => ground.met).map(({ ground }) => ground)
  const chosen = grounds.filter((ground) => met.includes(ground))
  const referrer = staff.find(({ id }) => id === staffId)
  const letters = data.letters.length

  const input = {
    pupilId,
    grounds: chosen,
    reason,
    insubordination: chosen.includes('insubordinate') ? insubordination : null,
    referrer: { staffId: referrer?.id ?? null, name: referrer?.name ?? name, title: referrer?.title ?? title },
    override,
    translatedBy
  }
  const submit = async () => {
    const { id } = await refer.mutateAsync(input)
    go(`/cases/${id}`, { printed: 'yes' })
  }

  return (
    <Page>
      <PageHeader
        title={`Referral to the board: ${listName(pupil.data)}`}
        detail={[pupil.data.grade && `grade ${pupil.data.grade}`, pupil.data.schoolName].filter(Boolean).join(' · ')}
        asOf={`attendance as of ${dateInWords(data.asOf)}`}
      />
      {data.openCase && (
        <Notice tone="warn" title={`Case ${data.openCase} of this pupil is open.`}>
          A pupil has one case at a time. <TextLink to="/cases">Open the cases</TextLink>
        </Notice>
      )}
      <Section title="The grounds (EC 48263)">
        <Grounds grounds={data.grounds} />
        <Checkbox isSelected={finding} onChange={setFinding}>
          Somebody at the school found that the pupil is habitually insubordinate or disorderly
        </Checkbox>
        {finding && (
          <Row align="start">
            <TextField label="Found by" value={foundBy} onChange={setFoundBy} isRequired />
            <DatePicker label="On" value={foundOn} onChange={setFoundOn} max={today} isRequired />
          </Row>
        )}
      </Section>
      <Section title="What the referral needs">
        <ReadinessLines lines={data.lines} pupilId={pupilId} />
        {data.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {data.needsTranslation && (
          <TextField
            label="Translated by"
            value={translatedBy}
            onChange={setTranslatedBy}
            hint="The translation goes out together with the English notice (EC 48985)."
          />
        )}
      </Section>
      <Section title="The referral">
        {!data.ready ? (
          <Notice tone="warn" title="The pupil cannot be referred yet.">
            Everything marked “missing” above is asked for by the law. What is recorded stays; come back when it is
            there.
          </Notice>
        ) : (
          <Form
            act={`Refer to the board and print ${letters === 1 ? '1 notice' : `${letters} notices`}`}
            onSubmit={submit}
          >
            <Stack>
              <CheckboxGroup
                label="Grounds of this referral"
                options={met.map((ground) => ({ value: ground, label: groundWords[ground] }))}
                value={chosen}
                onChange={setGrounds}
              />
              <TextArea
                label="What happened, in plain words"
                value={reason}
                onChange={setReason}
                isRequired={chosen.includes('insubordinate')}
                maxLength={1500}
                hint="The family reads it in the notice."
              />
              {staff.length > 0 && (
                <ComboBox
                  label="Referred by"
                  options={staff
                    .filter(({ active }) => active)
                    .map((member) => ({ value: member.id, label: `${member.name}, ${member.title}` }))}
                  value={staffId}
                  onChange={setStaffId}
                  hint="The supervisor of attendance, or a person designated by the district board."
                />
              )}
              {!referrer && (
                <Row align="start">
                  <TextField label="Name of the referring person" value={name} onChange={setName} isRequired />
                  <TextField label="Title" value={title} onChange={setTitle} isRequired />
                </Row>
              )}
              {data.warnings.length > 0 && (
                <>
                  <Notice tone="warn" title="Local practice asks for more.">
                    {data.warnings.join('; ')}.
                  </Notice>
                  <TextArea
                    label="Why the referral goes ahead without it"
                    value={override}
                    onChange={setOverride}
                    isRequired
                    maxLength={1000}
                    hint="It is kept with the case."
                  />
                </>
              )}
              <p>
                The notice goes to {data.letters.map((letter) => letter.name).join('; ')}
                {data.letters.some(({ hasAddress }) => !hasAddress) ? ' (without an address: hand it over)' : ''}.
              </p>
              <TranslationNotice pupilIds={[pupilId]} />
              <div>
                <LookFirst
                  act="cases.refer"
                  input={input}
                  form="SD-02"
                  title="The notice of referral as it would be printed"
                >
                  {letters === 1 ? 'Look at the notice first' : 'Look at the notices first'}
                </LookFirst>
              </div>
            </Stack>
          </Form>
        )}
      </Section>
    </Page>
  )
}
