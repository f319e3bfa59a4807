import type { AttendanceSettings, FullDayRule } from '@shared/attendance/model'
import { ruleChoices, ruleNumbers } from '@shared/attendance/rules-setting-words'
import type { SettingEntry } from '@shared/attendance/rules-settings'
import { schoolYearLabel } from '@shared/kernel/dates'
import { useFormContext } from 'react-hook-form'
import { z } from 'zod'
import { useAct } from '../desk'
import { DeskForm, FormNumber, FormRadio, FormSelect, FormText, FormTextArea } from '../ui'
import type { Crossed } from './CrossedNotice'
import { RulePreview } from './Preview'

const why = z.string().trim().min(3, 'Say why, in a few words: it stays with the rule.').max(1000)
const more = { reason: why, schoolYear: z.string() }
const chosen = z.object({ choice: z.string('Choose one.'), ...more })
const counted = z.object({ number: z.number('Give a number.').int('A whole number.'), ...more })
const listed = z.object({
  list: z
    .string()
    .trim()
    .regex(/^\d+( *, *\d+)*$/, 'Numbers with commas between them, such as 3, 6, 9.'),
  ...more
})
const fullDay = z.object({
  kind: z.enum(['all_periods', 'periods', 'minutes']),
  count: z.number().int().min(1, 'At least 1.').max(1440).nullable(),
  ...more
})

interface RuleFormProps {
  entry: SettingEntry
  value: AttendanceSettings[keyof AttendanceSettings]
  schoolYear: number
  onDone: (crossed: Crossed) => void
  onCancel: () => void
}

/** Changes one rule, from a school year on; says why. */
export function RuleForm({ entry: { key, label }, value, schoolYear, onDone, onCancel }: RuleFormProps) {
  const change = useAct('attendance.changeRule')
  const save = async (next: unknown, { reason, schoolYear: year }: { reason: string; schoolYear: string }) =>
    onDone(await change.mutateAsync({ key, value: next, reason, schoolYear: Number(year) }))
  const common = { act: 'Change the rule', onCancel }
  const rest = { reason: '', schoolYear: String(schoolYear) }
  const choices = ruleChoices[key]
  if (choices) {
    const chosenValue = (choice: unknown) => (typeof value === 'boolean' ? choice === 'true' : choice)
    return (
      <DeskForm
        {...common}
        schema={chosen}
        defaultValues={{ choice: String(value), ...rest }}
        onSubmit={({ choice, ...said }) => save(chosenValue(choice), said)}
      >
        <FormRadio name="choice" label={label} options={choices} />
        <WhyAndWhen schoolYear={schoolYear} />
        <RulePreview rule={key} now={value} standsFor={({ choice }) => chosenValue(choice)} />
      </DeskForm>
    )
  }
  const range = ruleNumbers[key]
  if (range) {
    return (
      <DeskForm
        {...common}
        schema={counted}
        defaultValues={{ number: value as number, ...rest }}
        onSubmit={({ number, ...said }) => save(number, said)}
      >
        <FormNumber name="number" label={label} min={range[0]} max={range[1]} />
        <WhyAndWhen schoolYear={schoolYear} />
        <RulePreview rule={key} now={value} standsFor={({ number }) => number ?? null} />
      </DeskForm>
    )
  }
  if (key === 'fullDayRule') {
    const rule = value as FullDayRule
    const count = rule.kind === 'periods' ? rule.periods : rule.kind === 'minutes' ? rule.minutes : null
    return (
      <DeskForm
        {...common}
        schema={fullDay}
        defaultValues={{ kind: rule.kind, count, ...rest }}
        onSubmit={({ kind, count: many, ...said }) => save(fullDayOf(kind, many), said)}
      >
        <FormRadio
          name="kind"
          label="A full day absent is"
          options={[
            { value: 'all_periods', label: 'every period missed' },
            { value: 'periods', label: 'a number of periods missed' },
            { value: 'minutes', label: 'a number of minutes missed' }
          ]}
        />
        <HowMany />
        <WhyAndWhen schoolYear={schoolYear} />
        <RulePreview
          rule={key}
          now={value}
          standsFor={({ kind, count: many }) =>
            kind === 'all_periods' || many ? fullDayOf(kind as string, many) : null
          }
        />
      </DeskForm>
    )
  }
  return (
    <DeskForm
      {...common}
      schema={listed}
      defaultValues={{ list: (value as readonly number[]).join(', '), ...rest }}
      onSubmit={({ list, ...said }) => save(list.split(',').map(Number), said)}
    >
      <FormText name="list" label={label} hint="Rising, with commas between" />
      <WhyAndWhen schoolYear={schoolYear} />
      <RulePreview
        rule={key}
        now={value}
        standsFor={({ list }) =>
          listed.shape.list.safeParse(list).success ? String(list).split(',').map(Number) : null
        }
      />
    </DeskForm>
  )
}

const fullDayOf = (kind: string, many: unknown) => (kind === 'all_periods' ? { kind } : { kind, [kind]: many })

function HowMany() {
  const kind = useFormContext().watch('kind')
  if (kind === 'all_periods') return null
  return <FormNumber name="count" label={kind === 'periods' ? 'Periods' : 'Minutes'} min={1} max={1440} />
}

function WhyAndWhen({ schoolYear }: { schoolYear: number }) {
  const years = [schoolYear, schoolYear + 1].map((year) => ({ value: String(year), label: schoolYearLabel(year) }))
  return (
    <>
      <FormSelect name="schoolYear" label="Holds from the school year" options={years} />
      <FormTextArea name="reason" label="Why" hint="For instance: board policy of August 12" rows={2} />
    </>
  )
}
