import {
  LOCAL_LINES,
  type LocalPractice,
  localLineCatalogue,
  usualLocalPractice
} from '@shared/interventions/local-practice'
import { noticeSettingsCatalogue } from '@shared/interventions/rules-notices'
import {
  belowShareEntry,
  deadlineCatalogue,
  defaultLadderSettings,
  type LadderSettings
} from '@shared/interventions/settings'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import {
  Checkbox,
  ErrorNotice,
  Form,
  Notice,
  NumberField,
  RadioGroup,
  Section,
  Select,
  Stack,
  Switch,
  Waiting
} from '../ui'
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
  const [local, setLocal] = useState(settings.local)
  const [belowShare, setBelowShare] = useState(settings.belowShare)
  const [saved, setSaved] = useState(false)
  const keep = async () => {
    await save.mutateAsync({ notices, deadlines, local, belowShare })
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
            { value: 'policy' as const, label: 'The counts of district policy (Attendance, Rules)' }
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
        <RadioGroup
          label={belowShareEntry.label}
          hint={`${belowShareEntry.reason} (${belowShareEntry.section})`}
          options={belowShareEntry.choices}
          value={belowShare}
          onChange={setBelowShare}
        />
        <BeforeReferral local={local} onChange={setLocal} />
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

/** The district's own lines of the gate; what the law asks for stands beside them and cannot be left out. */
function BeforeReferral({ local, onChange }: { local: LocalPractice; onChange: (local: LocalPractice) => void }) {
  const { lines, contactAttempts } = local
  return (
    <Stack gap="tight">
      <h3>What we ask for before a referral, beside the law</h3>
      <p className={styles.why}>
        What is missing warns, and whoever goes on without it says why (law: EC 48263 names none of these). By default
        all of them are asked for.
      </p>
      {LOCAL_LINES.map((key) => (
        <div key={key}>
          <Checkbox
            isSelected={lines.includes(key)}
            onChange={(asked) =>
              onChange({ ...local, lines: LOCAL_LINES.filter((one) => (one === key ? asked : lines.includes(one))) })
            }
          >
            {localLineCatalogue[key].label}
          </Checkbox>
          <p className={styles.why}>{localLineCatalogue[key].reason}</p>
        </div>
      ))}
      <NumberField
        label="Attempts to reach the family, at least"
        hint={`Default ${usualLocalPractice.contactAttempts}.`}
        min={1}
        max={20}
        value={contactAttempts}
        isDisabled={!lines.includes('contacts')}
        onChange={(value) => onChange({ ...local, contactAttempts: value ?? usualLocalPractice.contactAttempts })}
      />
    </Stack>
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
