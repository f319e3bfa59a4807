import { type AttendanceCategory, attendanceCategory } from '@shared/attendance/model'
import type { ImportCodeLine } from '@shared/attendance/routes'
import { categories } from '@shared/attendance/rules-categories'
import { Checkbox, DataTable, Section, Select, Stack } from '../ui'
import styles from './CodeMapping.module.css'

export interface Choice {
  category: AttendanceCategory | null
  isConfirmed: boolean
}

interface CodeMappingProps {
  codes: readonly ImportCodeLine[]
  /** One for each code that is still to be confirmed. */
  choices: ReadonlyMap<string, Choice>
  onChange: (choices: ReadonlyMap<string, Choice>) => void
}

const OPTIONS = attendanceCategory.options.map((value) => ({ value, label: categories[value].label }))

/** What the district's codes mean to the law. A proposal is shown; a person says yes to each. */
export function CodeMapping({ codes, choices, onChange }: CodeMappingProps) {
  const set = (code: string, choice: Choice) => onChange(new Map(choices).set(code, choice))
  const mapped = codes.filter(({ code, category }) => !choices.has(code) && category !== null)
  const open = codes.filter(({ code }) => choices.has(code))
  return (
    <Section title="Absence codes">
      <Stack>
        {open.length > 0 && (
          <>
            <p>
              Nobody has said yet what these codes mean. The legend of every attendance record prints your answer, and a
              court may ask for it.
            </p>
            <ul className={styles.codes}>
              {open.map(({ code, meaning, used, reason }) => {
                const choice = choices.get(code) ?? { category: null, isConfirmed: false }
                return (
                  <li key={code} className={styles.code}>
                    <div>
                      <p className={styles.name}>{code}</p>
                      <p>
                        {meaning === code ? '' : `${meaning}; `}
                        {used.toLocaleString('en-US')} {used === 1 ? 'record' : 'records'}
                      </p>
                    </div>
                    <Select
                      label={`${code} is taken as`}
                      hint={reason ? `Proposed: ${reason}` : 'No word of it is known here'}
                      options={OPTIONS}
                      value={choice.category}
                      onChange={(category) => set(code, { category, isConfirmed: false })}
                    />
                    <Checkbox
                      isSelected={choice.isConfirmed}
                      isDisabled={choice.category === null}
                      onChange={(isConfirmed) => set(code, { ...choice, isConfirmed })}
                    >
                      Confirmed: {code}
                    </Checkbox>
                  </li>
                )
              })}
            </ul>
          </>
        )}
        {mapped.length > 0 && (
          <DataTable
            label="Codes already mapped"
            rows={mapped}
            rowKey={({ code }) => code}
            columns={[
              { id: 'code', head: 'Code', cell: ({ code }) => code, rowHeader: true },
              { id: 'meaning', head: 'Meaning', cell: ({ meaning }) => meaning },
              { id: 'category', head: 'Taken as', cell: ({ category }) => category && categories[category].label },
              { id: 'why', head: 'Since', cell: ({ reason }) => reason ?? '' },
              { id: 'used', head: 'Records', cell: ({ used }) => used.toLocaleString('en-US'), align: 'end' }
            ]}
          />
        )}
      </Stack>
    </Section>
  )
}
