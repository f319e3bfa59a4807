import type { RouteOutput } from '@shared/contract'
import { type StepId, stepOf } from '@shared/hearings/agenda'
import { useState } from 'react'
import { useAct, useRoute } from '../../desk'
import {
  Button,
  ErrorNotice,
  Form,
  Notice,
  NumberField,
  Page,
  PageHeader,
  RadioGroup,
  Row,
  Section,
  StatusMark,
  TextArea,
  Waiting
} from '../../ui'

type Language = RouteOutput<'hearings.words'>['languages'][number]

/** The guide as the district sets it: what the chair says in each step and language, and how long one waits. */
export function ChairsWords() {
  const { data, error } = useRoute('hearings.words', {})
  const [chosen, setChosen] = useState('en')
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const language = data.languages.find((one) => one.language === chosen) ?? data.languages[0]
  return (
    <Page>
      <PageHeader
        title="The chair’s words"
        detail="Read aloud in the hearing, one step after the other. Your wording takes the place of the desk’s, and the desk’s comes back at one press."
      />
      <WaitMinutes minutes={data.waitMinutes} />
      <RadioGroup
        label="Language"
        inline
        options={data.languages.map(({ language: value, name }) => ({ value, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
      {language && !language.reviewed && (
        <Notice title={`${language.name}: not checked by a qualified translator yet`}>
          Let somebody who interprets for the board read it before it is used.
        </Notice>
      )}
      {language?.steps.map((step) => (
        <StepWords key={`${language.language} ${step.step}`} language={language} step={step} />
      ))}
    </Page>
  )
}

function StepWords({ language, step }: { language: Language; step: Language['steps'][number] }) {
  const save = useAct('hearings.saveWords')
  const [text, setText] = useState(step.words.join('\n'))
  const [shown, setShown] = useState(step.words)
  if (shown !== step.words) {
    setShown(step.words)
    setText(step.words.join('\n'))
  }
  const sentences = text
    .split('\n')
    .map((sentence) => sentence.trim())
    .filter(Boolean)
  const changed = sentences.join('\n') !== step.words.join('\n')
  const put = (words: string[] | null) =>
    save.mutateAsync({ step: step.step as StepId, language: language.language, words })
  return (
    <Section
      title={stepOf(step.step as StepId).title}
      actions={
        <StatusMark status={step.own ? 'done' : 'open'}>
          {step.own ? 'the district’s words' : 'the desk’s words'}
        </StatusMark>
      }
    >
      <div lang={language.language} dir={language.direction}>
        <TextArea
          label={`What the chair says, ${language.name}`}
          hint="One paragraph a line. Filled in: {pupil} {board} {chair} {school} {interprets}"
          rows={Math.min(8, Math.max(2, step.words.length * 2))}
          maxLength={6000}
          value={text}
          onChange={setText}
        />
      </div>
      <ErrorNotice error={save.error} />
      <Row>
        <Button
          tone="primary"
          isDisabled={!changed || sentences.length === 0 || save.isPending}
          onPress={() => void put(sentences).catch(() => {})}
        >
          Save these words
        </Button>
        {step.own && <Button onPress={() => void put(null).catch(() => {})}>Back to the desk’s words</Button>}
      </Row>
    </Section>
  )
}

function WaitMinutes({ minutes }: { minutes: number }) {
  const save = useAct('hearings.saveRoomSettings')
  const [value, setValue] = useState<number | null>(minutes)
  return (
    <Section title="When nobody comes">
      <p>No section says how long a board waits for a family. A quarter of an hour, and a call, is common practice.</p>
      <Form act="Save how long we wait" onSubmit={() => save.mutateAsync({ waitMinutes: value ?? minutes })}>
        <NumberField label="Minutes to wait" min={0} max={120} value={value} onChange={setValue} />
      </Form>
    </Section>
  )
}
