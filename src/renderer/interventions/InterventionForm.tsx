import { type InterventionRecord, interventionInput, resultFits } from '@shared/interventions/model'
import { factsOf, kindFields } from '@shared/interventions/rules-fields'
import {
  type InterventionKind,
  interventionKind,
  interventionResult,
  kindFacts,
  resultWords
} from '@shared/interventions/rules-kinds'
import { languageName } from '@shared/pupils/names'
import { useFormContext, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { useAct, useDesk, useRoute } from '../desk'
import {
  DeskForm,
  FormCheckbox,
  FormComboBox,
  FormDate,
  FormRow,
  FormSelect,
  FormText,
  FormTextArea,
  FormTime
} from '../ui'

const { date, time, staffName, language, interpreter, summary, nextStep, nextStepOn, conferenceAttempt } =
  interventionInput.shape

const form = z.object({
  kind: interventionKind.nullable().refine((kind) => kind !== null, 'Choose what was done.'),
  result: interventionResult.nullable().refine((result) => result !== null, 'Choose what came of it.'),
  date: date.nullable().refine((day) => day !== null, 'Give the day.'),
  time,
  /** A contact's id, `pupil`, or `other` with a name. */
  person: z.string().nullable(),
  otherName: z.string().max(200).default(''),
  staffName,
  language,
  interpreter,
  summary,
  nextStep,
  nextStepOn,
  /** A date or a choice nobody made is null. */
  facts: z.record(
    z.string(),
    z
      .string()
      .nullish()
      .transform((text) => text ?? '')
  ),
  conferenceAttempt,
  /** Only of a correction. */
  reason: z.string().trim().max(1000).default('')
})

const nothing = {
  kind: null,
  result: null,
  time: null,
  person: null,
  otherName: '',
  language: null,
  interpreter: '',
  summary: '',
  nextStep: '',
  nextStepOn: null,
  facts: {},
  conferenceAttempt: false,
  reason: ''
}

const valuesOf = (entry: InterventionRecord) => ({
  kind: entry.kind,
  result: entry.result,
  date: entry.date,
  time: entry.time,
  person: entry.withWhom ? 'other' : null,
  otherName: entry.withWhom ?? '',
  staffName: entry.staffName,
  language: entry.language,
  interpreter: entry.interpreter ?? '',
  summary: entry.summary,
  nextStep: entry.nextStep ?? '',
  nextStepOn: entry.nextStepOn,
  facts: entry.facts,
  conferenceAttempt: entry.conferenceAttempt,
  reason: ''
})

/** A name that was not changed keeps what it was to the pupil. */
const keptRelation = (entry: InterventionRecord | undefined, name: string) =>
  entry && entry.withWhom === name ? entry.relation : null

const KINDS = interventionKind.options.map((value) => ({ value, label: kindFacts[value].label }))

/** Who wrote last: the same person mostly writes several entries in a row. Forgotten when the window closes. */
let lastStaffName = ''

interface InterventionFormProps {
  pupilId: string
  onDone: () => void
  /** The entry to be said anew; then a reason is asked for. */
  corrects?: InterventionRecord
}

/** The short form of the log. Tab goes through it, Enter saves; nothing is chosen beforehand but the day. */
export function InterventionForm({ pupilId, onDone, corrects }: InterventionFormProps) {
  const { today } = useDesk()
  const { data: pupil } = useRoute('pupils.get', { id: pupilId })
  const { data: staff = [] } = useRoute('district.staff', {})
  const record = useAct('interventions.record')
  const correct = useAct('interventions.correct')
  const contacts = pupil?.contacts ?? []

  const save = async (values: z.output<typeof form>) => {
    const { kind, result, date: on, person, otherName, facts: own, reason, ...rest } = values
    if (!kind || !result || !on) return
    const contact = contacts.find(({ id }) => id === person)
    const name = contact
      ? `${contact.firstName} ${contact.lastName}`
      : person === 'pupil'
        ? `${pupil?.firstName} ${pupil?.lastName}`
        : otherName
    const said = {
      ...rest,
      // A kind that was chosen before may have left its own fields behind.
      facts: factsOf(kind, own),
      pupilId,
      kind,
      result,
      date: on,
      withWhom: name,
      relation: contact?.relation ?? (person === 'pupil' ? 'pupil' : keptRelation(corrects, name)),
      staffId: staff.find((member) => member.name === rest.staffName)?.id ?? null
    }
    if (corrects) await correct.mutateAsync({ ...said, id: corrects.id, reason })
    else await record.mutateAsync(said)
    lastStaffName = rest.staffName
    onDone()
  }

  return (
    <DeskForm
      schema={form}
      defaultValues={corrects ? valuesOf(corrects) : { ...nothing, date: today as never, staffName: lastStaffName }}
      act={corrects ? 'Save the correction' : 'Save to the log'}
      onSubmit={save}
      onCancel={onDone}
    >
      <FormRow>
        <FormComboBox name="kind" label="What" options={KINDS} />
        <ResultField />
      </FormRow>
      <FormRow>
        <FormDate name="date" label="Day" max={today} />
        <FormTime name="time" label="Time" isRequired={false} />
      </FormRow>
      <FormSelect
        name="person"
        label="With whom"
        isRequired={false}
        options={[
          ...contacts.map(({ id, firstName, lastName, relation }) => ({
            value: id,
            label: [`${firstName} ${lastName}`.trim(), relation].filter(Boolean).join(', ')
          })),
          { value: 'pupil', label: 'The pupil' },
          { value: 'other', label: 'Somebody else' }
        ]}
      />
      <OtherName />
      <FormText name="staffName" label="Done by" maxLength={200} />
      <FormTextArea
        name="summary"
        label="What was said or done"
        rows={3}
        maxLength={4000}
        hint="If the pupil is referred, the family and the board read this sentence."
      />
      <OwnFields />
      <FormRow>
        <FormText name="nextStep" label="Next step" isRequired={false} maxLength={200} />
        <FormDate name="nextStepOn" label="Day of the next step" isRequired={false} />
      </FormRow>
      <FormRow>
        <FormSelect
          name="language"
          label="Language"
          isRequired={false}
          options={['en', 'es', 'vi', 'hmn', 'ar', 'hy', 'fa', 'ko', 'pa', 'ru', 'tl', 'uk', 'zh'].map((tag) => ({
            value: tag,
            label: languageName(tag)
          }))}
        />
        <FormText name="interpreter" label="Interpreter" isRequired={false} maxLength={200} />
      </FormRow>
      <FormCheckbox
        name="conferenceAttempt"
        label="This was an attempt to hold a conference with parent and pupil (EC 48262)"
      />
      {corrects && (
        <FormTextArea
          name="reason"
          label="Why it is corrected"
          rows={2}
          maxLength={1000}
          hint="Both versions are kept."
        />
      )}
    </DeskForm>
  )
}

/** What can come of the chosen kind. */
function ResultField() {
  const kind: InterventionKind | null = useWatch({ name: 'kind' })
  const result = useWatch({ name: 'result' })
  const { setValue } = useFormContext()
  if (kind && result && !resultFits({ kind, result })) setTimeout(() => setValue('result', null))
  const results = kind ? kindFacts[kind].results : []
  return (
    <FormSelect
      name="result"
      label="Result"
      isDisabled={!kind}
      placeholder={kind ? 'Choose' : 'Choose what first'}
      options={results.map((value) => ({ value, label: resultWords[value] }))}
    />
  )
}

/** The few fields that only the chosen kind has. */
function OwnFields() {
  const kind: InterventionKind | null = useWatch({ name: 'kind' })
  const fields = kind ? (kindFields[kind] ?? []) : []
  return fields.map(({ key, label, type, options, required, hint }) => {
    const shared = { name: `facts.${key}`, label, hint, isRequired: required ? undefined : false }
    if (type === 'choice') return <FormSelect key={key} {...shared} options={options ?? []} />
    if (type === 'date') return <FormDate key={key} {...shared} />
    if (type === 'long') return <FormTextArea key={key} {...shared} rows={2} maxLength={2000} />
    return <FormText key={key} {...shared} maxLength={200} />
  })
}

function OtherName() {
  const person = useWatch({ name: 'person' })
  return person === 'other' ? <FormText name="otherName" label="Name" maxLength={200} /> : null
}
