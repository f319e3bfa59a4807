import { BARRIERS, type ReferralAnswers, referralAnswers } from '@shared/documents/forms/ladder'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { LookFirst } from '../documents/LookFirst'
import {
  Button,
  DeskForm,
  ErrorNotice,
  Facts,
  FormCheckboxGroup,
  FormRow,
  FormText,
  FormTextArea,
  Row,
  Section,
  Waiting
} from '../ui'

const BARRIER_WORDS: Record<(typeof BARRIERS)[number], string> = {
  transportation: 'Transportation',
  health: 'Physical health',
  'mental-health': 'Mental health',
  'sleep-and-routine': 'Sleep and morning routine',
  'safety-bullying': 'Safety or bullying',
  'learning-need': 'Learning need',
  disengagement: 'Little tie to school',
  'work-or-sibling-care': 'Work or care for siblings',
  housing: 'Housing',
  'family-change': 'Change in the family',
  'substance-use': 'Substance use',
  language: 'Language'
}

const QUESTIONS = {
  health: 'Health',
  planMeeting: 'IEP or Section 504 meeting',
  grades: 'Grades and credits',
  discipline: 'Discipline, in short',
  siblings: 'Brothers and sisters, and their schools',
  agencies: 'Agencies that know the family',
  strengths: 'Strengths',
  cooperation: 'How the family works with the school',
  pupilStatement: 'In the pupil’s words',
  parentStatement: 'In the words of the parent or guardian',
  help: 'Help the school asks the board for'
} as const

/** The school's referral form: what the desk knows is printed by itself, the rest is written here. */
export function ReferralFormPart({ caseId }: { caseId: string }) {
  const { data, error } = useRoute('cases.referralForm', { caseId })
  const print = useAct('cases.printReferralForm')
  const [writing, setWriting] = useState(false)
  const [documentId, setDocumentId] = useState<string | null>(null)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const make = async () => setDocumentId((await print.mutateAsync({ caseId })).document.id)
  const facts = [
    { label: 'Telephone of the person who refers', value: data.answers.referrerPhone },
    ...Object.entries(QUESTIONS).map(([key, label]) => ({
      label,
      value: data.answers[key as keyof typeof QUESTIONS]
    })),
    { label: 'Barriers', value: data.answers.barriers.map((barrier) => BARRIER_WORDS[barrier]).join(', ') }
  ].filter(({ value }) => value !== '')
  return (
    <Section
      title="Referral form of the school"
      actions={
        <Row>
          {data.documentId && <Button onPress={() => setDocumentId(data.documentId)}>Open the printed form</Button>}
          <Button onPress={() => setWriting(!writing)}>{writing ? 'Close without saving' : 'Fill it in'}</Button>
          <LookFirst
            act="cases.printReferralForm"
            input={{ caseId }}
            form="SD-20"
            title="The referral form as it would be printed"
            isDisabled={writing}
          />
          <Button
            tone="primary"
            isDisabled={print.isPending || writing}
            onPress={() => void make().catch(() => undefined)}
          >
            {data.documentId ? 'Print it anew' : 'Print the form'}
          </Button>
        </Row>
      }
    >
      <ErrorNotice error={print.error} />
      {!writing && facts.length === 0 && (
        <p>
          Attendance, letters, interventions and copies are printed by themselves. What the school knows beside them is
          still empty; it can also be written on the printed form by hand.
        </p>
      )}
      {!writing && facts.length > 0 && <Facts layout="list" facts={facts} />}
      {writing && <Answers caseId={caseId} answers={data.answers} onDone={() => setWriting(false)} />}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Section>
  )
}

function Answers({ caseId, answers, onDone }: { caseId: string; answers: ReferralAnswers; onDone: () => void }) {
  const save = useAct('cases.saveReferralForm')
  const field = (name: keyof typeof QUESTIONS) => (
    <FormTextArea key={name} name={name} label={QUESTIONS[name]} rows={2} maxLength={1500} isRequired={false} />
  )
  return (
    <DeskForm
      schema={referralAnswers}
      defaultValues={answers}
      act="Save the form"
      onSubmit={async (values) => {
        await save.mutateAsync({ caseId, answers: values })
        onDone()
      }}
      onCancel={onDone}
    >
      <FormText name="referrerPhone" label="Telephone of the person who refers" maxLength={60} isRequired={false} />
      <FormRow>
        {field('health')}
        {field('planMeeting')}
      </FormRow>
      <FormRow>
        {field('grades')}
        {field('discipline')}
      </FormRow>
      <FormRow>
        {field('siblings')}
        {field('agencies')}
      </FormRow>
      <FormRow>
        {field('strengths')}
        {field('cooperation')}
      </FormRow>
      <FormCheckboxGroup
        name="barriers"
        label="Barriers"
        inline
        options={BARRIERS.map((value) => ({ value, label: BARRIER_WORDS[value] }))}
      />
      {field('pupilStatement')}
      {field('parentStatement')}
      {field('help')}
    </DeskForm>
  )
}
