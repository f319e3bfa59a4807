import { noticeSettingsCatalogue } from '@shared/interventions/rules-notices'
import { deadlineCatalogue, defaultLadderSettings, type LadderSettings } from '@shared/interventions/settings'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { ErrorNotice, Form, Notice, NumberField, RadioGroup, Section, Select, Stack, Switch, Waiting } from '../ui'
import styles from './LadderSettingsForm.module.css'

const why = (key: string) => noticeSettingsCatalogue.find((one) => one.key === key)

/** What calls for a notification, the deadlines of each step, and who works for which school; each with its reason. */
export function LadderSettingsForm() {
  const { data, error } = useRoute('interventions.settings', {})
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  return (
    <Stack gap="wide">
      <Rules key={JSON.stringify(data)} settings={data} />
      <Workers />
    </Stack>
  )
}

function Rules({ settings }: { settings: LadderSettings }) {
  const save = useAct('interventions.saveSettings')
  const [notices, setNotices] = useState(settings.notices)
  const [deadlines, setDeadlines] = useState(settings.deadlines)
  const [saved, setSaved] = useState(false)
  const keep = async () => {
    await save.mutateAsync({ notices, deadlines })
    setSaved(true)
  }
  return (
    <Section title="Rules of the series and deadlines">
      {saved && <Notice tone="good" title="Saved. The lists follow it from now on." />}
      <Form act="Save rules and deadlines" onSubmit={keep}>
        <RadioGroup
          label={why('series')?.label ?? ''}
          hint={`${why('series')?.reason} (${why('series')?.section})`}
          options={[
            { value: 'statutory' as const, label: 'Each truancy report of the statute' },
            { value: 'policy' as const, label: 'The counts of district policy (District, Codes and rules)' }
          ]}
          value={notices.series}
          onChange={(series) => setNotices({ ...notices, series })}
        />
        <div>
          <Switch
            isSelected={notices.interventionBetween}
            onChange={(interventionBetween) => setNotices({ ...notices, interventionBetween })}
          >
            {why('interventionBetween')?.label ?? ''}
          </Switch>
          <p className={styles.why}>
            {why('interventionBetween')?.reason} ({why('interventionBetween')?.section})
          </p>
        </div>
        <h3>Days within which a step is done</h3>
        <div className={styles.deadlines}>
          {deadlineCatalogue.map(({ key, label, reason, section }) => (
            <NumberField
              key={key}
              label={label}
              hint={`${reason} ${section}. Default ${defaultLadderSettings.deadlines[key]}.`}
              min={0}
              max={200}
              value={deadlines[key]}
              onChange={(value) => setDeadlines({ ...deadlines, [key]: value ?? 0 })}
            />
          ))}
        </div>
      </Form>
    </Section>
  )
}

/** Who does what is due at a school, where the record names nobody. */
function Workers() {
  const schools = useRoute('district.schools', {}).data ?? []
  const staff = useRoute('district.staff', {}).data ?? []
  const workers = useRoute('interventions.workers', {}).data ?? []
  const save = useAct('interventions.saveWorker')
  const options = [
    { value: 'nobody', label: 'Nobody' },
    ...staff.filter(({ active }) => active).map(({ id, name, title }) => ({ value: id, label: name, hint: title }))
  ]
  return (
    <Section title="Who works with the families of a school">
      <ErrorNotice error={save.error} />
      <div className={styles.deadlines}>
        {schools.map(({ code, name }) => (
          <Select
            key={code}
            label={name}
            options={options}
            value={workers.find(({ schoolCode }) => schoolCode === code)?.staffId ?? 'nobody'}
            onChange={(value) =>
              save.mutate({ schoolCode: code, staffId: value === null || value === 'nobody' ? null : value })
            }
          />
        ))}
      </div>
    </Section>
  )
}
