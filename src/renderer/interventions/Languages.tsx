import { paperLanguage } from '@shared/documents/languages'
import { type CalendarDate, schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { languageOptions } from '@shared/pupils/languages'
import { languageName } from '@shared/pupils/names'
import { useState } from 'react'
import { useAct, useDesk, useRoute } from '../desk'
import {
  Button,
  ComboBox,
  DataTable,
  EmptyState,
  ErrorNotice,
  Form,
  Row,
  Section,
  Select,
  Stack,
  StatusMark,
  TextField,
  Waiting
} from '../ui'

/** The list of EC 48985 by school and year, beside what the rolls say, and who translates what the desk cannot print. */
export function Languages() {
  const { today } = useDesk()
  const schoolYear = schoolYearOf(today as CalendarDate)
  const { data, error } = useRoute('interventions.languages', { schoolYear })
  const schools = useRoute('district.schools', {}).data ?? []
  const remove = useAct('interventions.removeLanguage')
  const save = useAct('interventions.saveLanguage')
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const schoolName = (code: string) => schools.find((school) => school.code === code)?.name ?? code
  const rows = [
    ...data.listed.map((one) => {
      const count = data.spoken.find(
        ({ schoolCode, language }) => schoolCode === one.schoolCode && language === one.language
      )
      return {
        ...one,
        listed: true,
        speakers: count?.speakers ?? 0,
        pupils: count?.pupils ?? 0,
        catalogue: count?.catalogue ?? paperLanguage(one.language) !== 'en',
        required: true
      }
    }),
    ...data.spoken
      .filter(
        (one) =>
          one.required &&
          !data.listed.some(({ schoolCode, language }) => schoolCode === one.schoolCode && language === one.language)
      )
      .map((one) => ({ ...one, schoolYear, translatedBy: null, listed: false }))
  ]
  return (
    <Stack>
      <Section title={`Languages of notices, ${schoolYearLabel(schoolYear)} (EC 48985)`}>
        <p>
          Where 15 percent or more of a school’s pupils speak one language other than English, every notice goes out in
          both. The state names schools and languages by August 1; enter its list here. A school without an entry is
          judged by its roll of today.
        </p>
        <ErrorNotice error={remove.error ?? save.error} />
        <DataTable
          label="Languages by school"
          rows={rows}
          rowKey={({ schoolCode, language }) => `${schoolCode} ${language}`}
          empty={<EmptyState title="No language reaches 15 percent, and none is entered." />}
          columns={[
            {
              id: 'school',
              head: 'School',
              cell: ({ schoolCode }) => schoolName(schoolCode),
              sortBy: (row) => schoolName(row.schoolCode),
              rowHeader: true
            },
            {
              id: 'language',
              head: 'Language',
              cell: ({ language }) => languageName(language),
              sortBy: (row) => languageName(row.language)
            },
            {
              id: 'share',
              head: 'Speak it at home',
              cell: ({ speakers, pupils }) => `${speakers} of ${pupils}`,
              align: 'end'
            },
            { id: 'from', head: 'Known from', cell: ({ listed }) => (listed ? 'the list' : 'the roll') },
            {
              id: 'who',
              head: 'Translation',
              cell: ({ catalogue, translatedBy }) =>
                catalogue ? (
                  <StatusMark status="done">printed by the desk</StatusMark>
                ) : translatedBy ? (
                  <StatusMark status="done">{translatedBy}</StatusMark>
                ) : (
                  <StatusMark status="missing">nobody yet: notices wait</StatusMark>
                )
            },
            {
              id: 'act',
              head: 'Change',
              cell: (row) =>
                row.listed ? (
                  <Button
                    tone="quiet"
                    aria-label={`Take off: ${languageName(row.language)}, ${schoolName(row.schoolCode)}`}
                    onPress={() => remove.mutate({ schoolYear, schoolCode: row.schoolCode, language: row.language })}
                  >
                    Take off
                  </Button>
                ) : (
                  ''
                )
            }
          ]}
        />
      </Section>
      <Section title="Enter a language">
        <LanguageForm schools={schools} schoolYear={schoolYear} onSave={(input) => save.mutateAsync(input)} />
      </Section>
    </Stack>
  )
}

function LanguageForm({
  schools,
  schoolYear,
  onSave
}: {
  schools: readonly { code: string; name: string }[]
  schoolYear: number
  onSave: (input: {
    schoolYear: number
    schoolCode: string
    language: string
    translatedBy: string
  }) => Promise<unknown>
}) {
  const [schoolCode, setSchoolCode] = useState<string | null>(null)
  const [language, setLanguage] = useState<string | null>(null)
  const [translatedBy, setTranslatedBy] = useState('')
  const save = async () => {
    if (!schoolCode || !language)
      throw new DeskError('invalid', 'Choose the school and the language. Nothing was saved.')
    await onSave({ schoolYear, schoolCode, language, translatedBy })
    setLanguage(null)
    setTranslatedBy('')
  }
  return (
    <Form act="Save the language" onSubmit={save}>
      <Row align="start">
        <Select
          label="School"
          options={schools.map(({ code, name }) => ({ value: code, label: name }))}
          value={schoolCode}
          onChange={setSchoolCode}
          isRequired
        />
        <ComboBox label="Language" options={languageOptions()} value={language} onChange={setLanguage} isRequired />
        <TextField
          label="Translated by"
          hint="Only where the desk does not print the language"
          value={translatedBy}
          onChange={setTranslatedBy}
          isRequired={false}
        />
      </Row>
    </Form>
  )
}
