import type { AttendanceSettings } from '@shared/attendance/model'
import { valueInWords } from '@shared/attendance/rules-setting-words'
import { type SettingEntry, settingsCatalogue } from '@shared/attendance/rules-settings'
import type { RuleChange } from '@shared/attendance/standing'
import { type CalendarDate, dateInWords, dayOfMoment, type Instant, schoolYearLabel } from '@shared/kernel/dates'
import { section as sectionOf } from '@shared/law/sections'
import { useState } from 'react'
import { useDesk, useRoute } from '../desk'
import { DataTable, ErrorNotice, Section, SidePanel, SplitView, Stack, Waiting } from '../ui'
import styles from './Attendance.module.css'
import { type Crossed, CrossedNotice } from './CrossedNotice'
import { RuleForm } from './RuleForm'

/**
 * Every point the statutes leave open: what the district decided, the default, the reason and the section. A change holds
 * from a school year on; what it was stays in its history.
 */
export function Rules() {
  const { data, error } = useRoute('attendance.rules', {})
  const [openKey, setOpenKey] = useState<keyof AttendanceSettings | null>(null)
  const [done, setDone] = useState<Crossed | null>(null)
  const { today } = useDesk()
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { settings, schoolYear, changes } = data
  const open = settingsCatalogue.find(({ key }) => key === openKey)
  return (
    <Section title={`Rules of the district, ${schoolYearLabel(schoolYear)}`}>
      <p>
        Where no section decides, the desk takes the reading that is most careful with the pupil until the district
        decides otherwise. Open a rule for its reason.
      </p>
      {done && <CrossedNotice crossed={done} />}
      <SplitView
        panel={
          open && (
            <SidePanel key={open.key} title={open.label} onClose={() => setOpenKey(null)}>
              <Rule
                entry={open}
                settings={settings}
                changes={changes}
                schoolYear={schoolYear}
                today={today}
                onDone={(crossed) => {
                  setOpenKey(null)
                  setDone(crossed)
                }}
                onCancel={() => setOpenKey(null)}
              />
            </SidePanel>
          )
        }
      >
        <DataTable
          label="Rules"
          rows={settingsCatalogue}
          rowKey={({ key }) => key}
          current={openKey}
          onOpen={({ key }) => {
            setDone(null)
            setOpenKey(key)
          }}
          columns={[
            { id: 'label', head: 'Rule', cell: ({ label }) => label, rowHeader: true, width: '3fr' },
            { id: 'value', head: 'Here', cell: ({ key }) => valueInWords(key, settings[key]), width: '2fr' },
            {
              id: 'default',
              head: 'Default',
              cell: ({ key, default: value }) =>
                JSON.stringify(value) === JSON.stringify(settings[key]) ? 'the same' : valueInWords(key, value),
              width: '2fr'
            },
            { id: 'section', head: 'Section', cell: ({ section }) => section, width: 140 }
          ]}
        />
      </SplitView>
    </Section>
  )
}

interface RuleProps {
  entry: SettingEntry
  settings: AttendanceSettings
  changes: readonly RuleChange[]
  schoolYear: number
  today: string
  onDone: (crossed: Crossed) => void
  onCancel: () => void
}

function Rule({ entry, settings, changes, schoolYear, today, onDone, onCancel }: RuleProps) {
  const { key, reason, section, default: usual } = entry
  const text = sectionOf(section, today as CalendarDate)
  const own = changes.filter((change) => change.key === key)
  return (
    <Stack>
      <div className={styles.rule}>
        <p>{reason}</p>
        {text && (
          <p>
            {section}, {text.title.toLowerCase()}: {text.says}
          </p>
        )}
        <p>
          Default: {valueInWords(key, usual)}. Here: {valueInWords(key, settings[key])}.
        </p>
      </div>
      <RuleForm entry={entry} value={settings[key]} schoolYear={schoolYear} onDone={onDone} onCancel={onCancel} />
      {own.length > 0 && (
        <section aria-label="History of the rule">
          <h3>History</h3>
          <ol className={styles.history}>
            {own.map((change) => (
              <li key={`${change.at} ${change.schoolYear}`}>
                From {schoolYearLabel(change.schoolYear)}: {valueInWords(key, change.before as never)} →{' '}
                {valueInWords(key, change.after as never)}. {change.reason}
                <br />
                {change.actor}, {dateInWords(dayOfMoment(change.at as Instant))}
              </li>
            ))}
          </ol>
        </section>
      )}
    </Stack>
  )
}
