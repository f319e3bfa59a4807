import type { DueRow } from '@shared/interventions/model'
import { type DueStep, dueStep, dueStepWords } from '@shared/interventions/rules-due'
import { dateInWords } from '@shared/kernel/dates'
import { useRoute } from '../desk'
import { LinkButton, Section, Stack, StatusMark, TextLink } from '../ui'

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** Today: what is late and what is due, step by step; notices and letters lead to where they are done. */
export function NoticesToday() {
  const rows = useRoute('interventions.due', {}).data?.rows ?? []
  const late = rows.filter(({ state }) => state === 'late')
  const today = rows.filter(({ state }) => state === 'today')
  const notices = useRoute('interventions.noticesDue', {}).data?.rows ?? []
  const undelivered = useRoute('interventions.undelivered', {}).data ?? []
  const texts = useRoute('interventions.letterTexts', {})
  const untold = texts.isSuccess && texts.data === null
  if (!untold && late.length + today.length + notices.length + undelivered.length === 0) return null
  const [oldest] = notices
  const [first] = undelivered
  return (
    <>
      {(oldest || first || untold) && (
        <Section title="Notices" actions={<LinkButton to="/notices">Open the notices</LinkButton>}>
          <Stack gap="tight">
            {untold && (
              <p>
                <StatusMark status="open" /> Nothing is entered under “What our letters say” yet: who signs, whom a
                family calls, which help there is. No letter can be printed before.
              </p>
            )}
            {oldest && (
              <p>
                <StatusMark status={oldest.late ? 'late' : 'due'} /> Notification of truancy for{' '}
                {many(notices.length, 'pupil', 'pupils')}, the oldest since {dateInWords(oldest.since)}
              </p>
            )}
            {first && (
              <p>
                <StatusMark status="due" /> {many(undelivered.length, 'letter', 'letters')} without a recorded delivery,
                the oldest of {dateInWords(first.issuedOn)}
              </p>
            )}
          </Stack>
        </Section>
      )}
      {late.length > 0 && (
        <Section
          title={`Late (${late.length})`}
          actions={
            <LinkButton to="/due" search={{ state: 'late' }}>
              Open the list
            </LinkButton>
          }
        >
          <Steps rows={late} state="late" />
        </Section>
      )}
      {today.length > 0 && (
        <Section
          title={`Due today (${today.length})`}
          actions={
            <LinkButton to="/due" search={{ state: 'today' }}>
              Open today’s list
            </LinkButton>
          }
        >
          <Steps rows={today} state="today" />
        </Section>
      )}
    </>
  )
}

/** One line a step: how many, the oldest, and the way to them. */
function Steps({ rows, state }: { rows: readonly DueRow[]; state: 'late' | 'today' }) {
  const byStep = dueStep.options.flatMap((step): { step: DueStep; of: DueRow[] }[] => {
    const of = rows.filter((row) => row.step === step)
    return of.length > 0 ? [{ step, of }] : []
  })
  return (
    <Stack gap="tight">
      {byStep.map(({ step, of }) => (
        <p key={step}>
          <StatusMark status={state === 'late' ? 'late' : 'due'} />{' '}
          <TextLink to="/due" search={{ step, state }}>
            {dueStepWords[step]}
          </TextLink>
          : {many(of.length, 'pupil', 'pupils')}
          {state === 'late' && of[0] && `, the oldest since ${dateInWords(of[0].dueOn)}`}
        </p>
      ))}
    </Stack>
  )
}
