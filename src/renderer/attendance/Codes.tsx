import { attendanceCategory } from '@shared/attendance/model'
import { categories } from '@shared/attendance/rules-categories'
import type { MappedCode } from '@shared/attendance/rules-view'
import type { CodeChange } from '@shared/attendance/standing'
import { dateInWords, dayOfMoment, type Instant, schoolYearLabel } from '@shared/kernel/dates'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useRoute } from '../desk'
import {
  DataTable,
  DeskForm,
  EmptyState,
  ErrorNotice,
  FormComboBox,
  FormTextArea,
  Row,
  Section,
  Select,
  SidePanel,
  SplitView,
  Stack,
  Waiting
} from '../ui'
import styles from './Attendance.module.css'
import { type Crossed, CrossedNotice } from './CrossedNotice'
import { CodePreview } from './Preview'

/** What each code of the district means to the law, by school year: the legend of every attendance record. */
export function Codes() {
  const { data, error } = useRoute('attendance.mapping', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const [openCode, setOpenCode] = useState<string | null>(null)
  const [done, setDone] = useState<Crossed | null>(null)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const years = [...new Set(data.codes.map(({ schoolYear }) => schoolYear))]
  const year = chosen === null ? (years[0] ?? 0) : Number(chosen)
  const rows = data.codes.filter(({ schoolYear }) => schoolYear === year)
  const open = rows.find(({ code }) => code === openCode)
  const finish = (crossed: Crossed) => {
    setOpenCode(null)
    setDone(crossed)
  }
  return (
    <Section title="Absence codes">
      {years.length > 1 && (
        <Row>
          <Select
            label="School year"
            options={years.map((value) => ({ value: String(value), label: schoolYearLabel(value) }))}
            value={String(year)}
            onChange={(next) => {
              setOpenCode(null)
              setChosen(next)
            }}
          />
        </Row>
      )}
      {done && <CrossedNotice crossed={done} />}
      <SplitView
        panel={
          open && (
            <SidePanel
              key={`${open.schoolYear} ${open.code}`}
              title={`${open.code}, ${schoolYearLabel(open.schoolYear)}`}
              onClose={() => setOpenCode(null)}
            >
              <Code
                code={open}
                changes={data.changes.filter((one) => one.code === open.code && one.schoolYear === year)}
                onDone={finish}
                onCancel={() => setOpenCode(null)}
              />
            </SidePanel>
          )
        }
      >
        <DataTable
          label="Absence codes"
          rows={rows}
          rowKey={({ code }) => code}
          current={openCode}
          onOpen={({ code }) => {
            setDone(null)
            setOpenCode(code)
          }}
          empty={<EmptyState title="No codes yet.">They are confirmed at the first import.</EmptyState>}
          columns={[
            { id: 'code', head: 'Code', cell: ({ code }) => code, sortBy: ({ code }) => code, rowHeader: true },
            { id: 'meaning', head: 'Meaning', cell: ({ meaning }) => meaning, sortBy: ({ meaning }) => meaning },
            { id: 'category', head: 'Taken as', cell: ({ category }) => categories[category].label },
            { id: 'section', head: 'Section', cell: ({ category }) => categories[category].section },
            {
              id: 'used',
              head: 'Records',
              cell: ({ used }) => used.toLocaleString('en-US'),
              sortBy: ({ used }) => used,
              align: 'end'
            }
          ]}
        />
      </SplitView>
    </Section>
  )
}

const schema = z.object({
  category: attendanceCategory,
  reason: z.string().trim().min(3, 'Say why, in a few words: it stays with the code.').max(1000)
})
const OPTIONS = attendanceCategory.options.map((value) => ({
  value,
  label: categories[value].label,
  hint: categories[value].note
}))

interface CodeProps {
  code: MappedCode
  changes: readonly CodeChange[]
  onDone: (crossed: Crossed) => void
  onCancel: () => void
}

function Code({ code, changes, onDone, onCancel }: CodeProps) {
  const change = useAct('attendance.changeCode')
  const { category, used, meaning, schoolYear } = code
  const said = categories[category]
  return (
    <Stack>
      <p>
        {meaning}: taken as {said.label.toLowerCase()} ({said.section}) in {used.toLocaleString('en-US')}{' '}
        {used === 1 ? 'record' : 'records'} of {schoolYearLabel(schoolYear)}. {said.note}
      </p>
      <DeskForm
        schema={schema}
        defaultValues={{ category, reason: '' }}
        act="Change what it means"
        onSubmit={async (values) => onDone(await change.mutateAsync({ code: code.code, schoolYear, ...values }))}
        onCancel={onCancel}
      >
        <FormComboBox name="category" label="Taken as" options={OPTIONS} />
        <FormTextArea name="reason" label="Why" rows={2} />
        <CodePreview code={code.code} schoolYear={schoolYear} now={category} />
      </DeskForm>
      <section aria-label="History of the code">
        <h3>History</h3>
        <ol className={styles.history}>
          {changes.map(({ at, actor, before, after, reason, importNumber }) => (
            <li key={`${at} ${after}`}>
              {before ? `${categories[before].label} → ` : ''}
              {categories[after].label}: {reason ?? `import ${importNumber}`}
              <br />
              {actor}, {dateInWords(dayOfMoment(at as Instant))}
            </li>
          ))}
        </ol>
      </section>
    </Stack>
  )
}
