import { type School, schoolDetails } from '@shared/district/model'
import { type CalendarDate, dateInWords, schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { useAct, useDesk, useRoute } from '../desk'
import { DeskForm, FormNumber, FormRow, FormText } from '../ui'
import { Records } from './Records'

const day = (date: CalendarDate | null) => (date ? dateInWords(date) : '')

/** The schools with what their calendars of the school year hold. Calendars come with the import. */
export function Schools() {
  const { data, error } = useRoute('district.schools', {})
  const year = schoolYearLabel(schoolYearOf(useDesk().today as CalendarDate))
  return (
    <Records
      title="Schools"
      rows={data}
      error={error}
      rowKey={({ code }) => code}
      name={({ name }) => name}
      add="Add a school"
      empty="Schools come with the first import, or are added here."
      form={(school, onDone) => <SchoolForm school={school} onDone={onDone} />}
      columns={[
        { id: 'name', head: 'School', cell: ({ name }) => name, sortBy: ({ name }) => name, rowHeader: true },
        { id: 'code', head: 'Code', cell: ({ code }) => code, sortBy: ({ code }) => code },
        { id: 'principal', head: 'Principal', cell: ({ principal }) => principal ?? '' },
        {
          id: 'days',
          head: `Schooldays ${year}`,
          cell: ({ schooldays }) => schooldays,
          sortBy: ({ schooldays }) => schooldays,
          align: 'end'
        },
        { id: 'first', head: 'First day', cell: ({ firstDay }) => day(firstDay) },
        { id: 'last', head: 'Last day', cell: ({ lastDay }) => day(lastDay) }
      ]}
    />
  )
}

function SchoolForm({ school, onDone }: { school: School | null; onDone: () => void }) {
  const save = useAct('district.saveSchool')
  const { schooldays: _, firstDay: __, lastDay: ___, ...values } = school ?? ({} as School)
  return (
    <DeskForm
      schema={schoolDetails}
      defaultValues={values}
      act="Save the school"
      onSubmit={async (next) => {
        await save.mutateAsync(next)
        onDone()
      }}
      onCancel={onDone}
    >
      {!school && <FormText name="code" label="Code" hint="As in the files of the student system" maxLength={40} />}
      <FormText name="name" label="Name" maxLength={120} />
      <FormText name="principal" label="Principal" isRequired={false} />
      <FormText name="addressLine1" label="Street address" isRequired={false} />
      <FormRow>
        <FormText name="city" label="City" isRequired={false} />
        <FormText name="postalCode" label="ZIP code" isRequired={false} maxLength={10} />
      </FormRow>
      <FormText name="phone" label="Phone" type="tel" isRequired={false} />
      <FormRow>
        <FormNumber
          name="periodsPerDay"
          label="Periods a day"
          hint="Only where this school differs from the district"
          isRequired={false}
          min={1}
          max={12}
        />
        <FormNumber
          name="minutesPerPeriod"
          label="Minutes a period"
          hint="Only where it differs"
          isRequired={false}
          min={1}
          max={480}
        />
      </FormRow>
    </DeskForm>
  )
}
