import { isRightToLeft } from '@shared/documents/languages'
import { FORMS, type FormId } from '@shared/documents/model'
import type { TranslationRow } from '@shared/documents/routes-translations'
import { calendarDate, dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useDesk, useRoute } from '../../desk'
import { Button, DeskForm, Dialog, FormDate, FormText, Notice, Row, SearchField, Section, Stack } from '../../ui'
import { languageName } from '../languages'
import styles from './Translations.module.css'

const schema = z.object({
  reviewer: z.string().trim().min(1, 'Say who reviewed it.').max(200),
  qualification: z.string().trim().min(1, 'Say what qualifies this person.').max(200),
  reviewedOn: calendarDate
})
const reason = z.object({ reason: z.string().trim().min(1, 'Give the reason.').max(200) })

/** One language: every line beside its English, and the review that is on record. */
export function TranslationDialog({ row, onClose }: { row: TranslationRow; onClose: () => void }) {
  const { language, review, state } = row
  const name = languageName(language)
  const { today } = useDesk()
  const record = useAct('documents.recordReview')
  const withdraw = useAct('documents.withdrawReview')
  const [doing, setDoing] = useState<'record' | 'withdraw' | null>(null)
  return (
    <Dialog isOpen onClose={onClose} title={`The papers in ${name}`} size="full">
      <Stack>
        {review ? (
          <Notice
            tone={state === 'changed' ? 'warn' : 'good'}
            title={
              state === 'changed'
                ? 'The text has changed since it was reviewed: papers say again that English governs.'
                : 'Reviewed: papers do not say that English governs.'
            }
          >
            {review.reviewer}, {review.qualification}, on {dateInWords(review.reviewedOn)}, version{' '}
            {review.catalogueVersion}; recorded by {review.recordedBy}.
          </Notice>
        ) : (
          <Notice title="No review is recorded.">
            Record it only after a qualified person has read every line below.
          </Notice>
        )}
        {doing === null && (
          <Row>
            <Button tone="primary" onPress={() => setDoing('record')}>
              Record a review
            </Button>
            {review && <Button onPress={() => setDoing('withdraw')}>Take the review back</Button>}
          </Row>
        )}
        {doing === 'record' && (
          <DeskForm
            schema={schema}
            act={`Record that the ${name} text was reviewed`}
            defaultValues={{ reviewer: '', qualification: '', reviewedOn: undefined }}
            onCancel={() => setDoing(null)}
            onSubmit={async (values) => {
              await record.mutateAsync({ ...values, language: language as Exclude<typeof language, 'en'> })
              setDoing(null)
            }}
          >
            <FormText name="reviewer" label="Reviewed by" autoFocus />
            <FormText
              name="qualification"
              label="Qualification"
              hint="For instance: certified court interpreter, no. 301234"
            />
            <FormDate name="reviewedOn" label="Reviewed on" max={today} />
          </DeskForm>
        )}
        {doing === 'withdraw' && (
          <DeskForm
            schema={reason}
            act="Take the review back"
            defaultValues={{ reason: '' }}
            onCancel={() => setDoing(null)}
            onSubmit={async (values) => {
              await withdraw.mutateAsync({ language, ...values })
              setDoing(null)
            }}
          >
            <FormText name="reason" label="Why" autoFocus />
          </DeskForm>
        )}
        <Lines language={language} />
      </Stack>
    </Dialog>
  )
}

/** `sd01.subject` stands on SD-01; what has no form stands on many papers. */
function paperOf(key: string): string {
  const form = /^sd(\d\d)\./.exec(key)?.[1]
  return form ? `SD-${form} ${FORMS[`SD-${form}` as FormId].title}` : 'several papers'
}

function Lines({ language }: Pick<TranslationRow, 'language'>) {
  const { data = [] } = useRoute('documents.translationTexts', { language })
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  const rows = data.filter(({ key, english, text }) =>
    [paperOf(key), english, text].some((one) => one.toLowerCase().includes(wanted))
  )
  return (
    <Section title={`Every line: ${rows.length} of ${data.length}`}>
      <SearchField label="Find a line" value={search} onChange={setSearch} />
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">Paper</th>
            <th scope="col">English</th>
            <th scope="col">{languageName(language)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, english, text, own }) => (
            <tr key={key}>
              <td>{paperOf(key)}</td>
              <th scope="row">{english}</th>
              <td lang={language} dir={isRightToLeft(language) ? 'rtl' : 'ltr'}>
                {text}
                {own && <bdi lang="en"> (our own words)</bdi>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
