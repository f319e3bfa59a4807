import {
  type CourtSettings,
  courtSettings,
  findingsReason,
  findingsRequired,
  type Office,
  officeWords
} from '@shared/court/model'
import { calendarDate, isCalendarDate } from '@shared/kernel/dates'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useRoute } from '../desk'
import {
  DeskForm,
  ErrorNotice,
  FormDate,
  FormRadio,
  FormRow,
  FormSwitch,
  FormText,
  FormTextArea,
  Notice,
  Section,
  Stack,
  Waiting
} from '../ui'
import { CourtCalendar } from './CourtCalendar'

const officeForm = z.object({
  elected: z.boolean(),
  electedOn: calendarDate.nullable(),
  name: z.string().max(200),
  address: z
    .string()
    .max(1000)
    .refine((text) => linesOf(text).length <= 5, 'An envelope has room for five lines.'),
  email: z.string().max(200)
})

const form = z
  .object({
    attorney: officeForm,
    probation: officeForm,
    welfare: officeForm,
    court: officeForm,
    findingsRequired,
    courtClosed: z
      .string()
      .max(4000)
      .refine((text) => linesOf(text).every(isCalendarDate), 'Write each day as YYYY-MM-DD, one on a line.'),
    courtOpen: z
      .string()
      .max(4000)
      .refine((text) => linesOf(text).every(isCalendarDate), 'Write each day as YYYY-MM-DD, one on a line.'),
    outcomeDays: z.coerce.number().int().min(7).max(365),
    custodianName: z.string().max(200),
    custodianTitle: z.string().max(200),
    practice: z.string().max(1500),
    place: z.string().max(120)
  })
  .superRefine(({ custodianName, custodianTitle, practice, place }, context) => {
    const said = [custodianName, custodianTitle, practice, place].map((text) => text.trim())
    if (said.every((text) => text === '')) return
    const fields = [
      ['custodianName', 'Give the custodian’s name.'],
      ['custodianTitle', 'Give the custodian’s title.'],
      ['practice', 'Say how attendance is taken, corrected and kept.'],
      ['place', 'Give the city in which certificates are signed.']
    ] as const
    fields.forEach(([path, message], at) => {
      if (said[at] === '') context.addIssue({ code: 'custom', path: [path], message })
    })
  })

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

const toForm = ({ elected, electedOn, name, addressLines, email }: CourtSettings['offices'][Office]) => ({
  elected,
  electedOn,
  name: name ?? '',
  address: addressLines.join('\n'),
  email: email ?? ''
})
const fromForm = ({ address, ...office }: z.output<typeof officeForm>) => ({
  ...office,
  addressLines: linesOf(address)
})

/** Offices that take part in truancy mediation, who certifies records, and how many determinations a notice needs. */
export function Offices() {
  const { data, error } = useRoute('court.settings', {})
  const save = useAct('court.saveSettings')
  const [saved, setSaved] = useState(false)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  return (
    <Stack>
      {saved && (
        <Notice tone="good" title="Saved.">
          The next notice and the next certified record say it so; what was issued stays as it was.
        </Notice>
      )}
      <DeskForm
        schema={form}
        act="Save offices and custodian"
        defaultValues={{
          attorney: toForm(data.offices['district-attorney']),
          probation: toForm(data.offices.probation),
          welfare: toForm(data.offices['child-welfare']),
          court: toForm(data.offices['juvenile-court']),
          courtClosed: data.courtClosed.join('\n'),
          courtOpen: data.courtOpen.join('\n'),
          outcomeDays: data.outcomeDays,
          findingsRequired: data.findingsRequired,
          custodianName: data.custodian?.name ?? '',
          custodianTitle: data.custodian?.title ?? '',
          practice: data.custodian?.practice ?? '',
          place: data.custodian?.place ?? ''
        }}
        onSubmit={async (values) => {
          setSaved(false)
          const { custodianName, custodianTitle, practice, place } = values
          await save.mutateAsync(
            courtSettings.parse({
              offices: {
                'district-attorney': fromForm(values.attorney),
                probation: fromForm(values.probation),
                'child-welfare': fromForm(values.welfare),
                'juvenile-court': fromForm(values.court)
              },
              courtClosed: linesOf(values.courtClosed),
              courtOpen: linesOf(values.courtOpen),
              outcomeDays: values.outcomeDays,
              findingsRequired: values.findingsRequired,
              custodian: custodianName.trim() ? { name: custodianName, title: custodianTitle, practice, place } : null
            })
          )
          setSaved(true)
        }}
      >
        <OfficeFields of="district-attorney" name="attorney" />
        <OfficeFields of="probation" name="probation" />
        <OfficeFields of="child-welfare" name="welfare" />
        <OfficeFields of="juvenile-court" name="court" />
        <Section title="The determinations of EC 48263.5">
          <FormRadio
            name="findingsRequired"
            label="A notice needs"
            hint={findingsReason}
            options={[
              { value: 'one', label: 'at least one of (A) and (B)' },
              { value: 'both', label: 'both (A) and (B)' }
            ]}
          />
        </Section>
        <CourtCalendar />
        <Section title="The custodian of records">
          <FormRow>
            <FormText name="custodianName" label="Custodian’s name" isRequired={false} />
            <FormText name="custodianTitle" label="Custodian’s title" isRequired={false} />
          </FormRow>
          <FormTextArea
            name="practice"
            label="How attendance is taken, corrected and kept"
            isRequired={false}
            hint="In your district’s words. The certificate prints it (Evidence Code 1561)."
            maxLength={1500}
          />
          <FormText
            name="place"
            label="City in which certificates are signed"
            isRequired={false}
            hint="A declaration names its place (CCP 2015.5)."
          />
        </Section>
      </DeskForm>
    </Stack>
  )
}

function OfficeFields({ of, name }: { of: Office; name: 'attorney' | 'probation' | 'welfare' | 'court' }) {
  const words = officeWords[of]
  const mediates = of === 'district-attorney' || of === 'probation'
  return (
    <Section title={words}>
      {mediates && (
        <>
          <FormSwitch
            name={`${name}.elected`}
            label={`The ${words.toLowerCase()} has elected to take part in truancy mediation (EC 48263.5)`}
          />
          <FormDate name={`${name}.electedOn`} label={`${words}: told us on`} isRequired={false} />
        </>
      )}
      <FormRow>
        <FormText name={`${name}.name`} label={`${words}: name on the envelope`} isRequired={false} />
        <FormText name={`${name}.email`} label={`${words}: e-mail`} type="email" isRequired={false} />
      </FormRow>
      <FormTextArea
        name={`${name}.address`}
        label={`${words}: address`}
        isRequired={false}
        hint="One line for each line of the envelope."
        rows={3}
      />
    </Section>
  )
}
