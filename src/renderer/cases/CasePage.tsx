import { dispositionWords } from '@shared/cases/dispositions'
import { groundWords } from '@shared/cases/model'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useParts, useRoute, useScreenParams, useScreenSearch } from '../desk'
import { PrintRun } from '../documents/PrintRun'
import { closingWords } from '../documents/records/closingWords'
import {
  Button,
  ErrorNotice,
  Facts,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  Tabs,
  TextLink,
  useKeys,
  Waiting
} from '../ui'
import { CaseMark } from './CaseMark'
import { CloseDialog, ReopenDialog } from './CloseDialog'
import { CopyLog } from './CopyLog'
import { DispositionDialog } from './DispositionDialog'
import { Grounds, ReadinessLines } from './Readiness'
import { RecordTimeline } from './RecordTimeline'
import { ReferralFormPart } from './ReferralFormPart'

/** One case: where it stands, what happened, what it rested on; other rooms bring their tabs. */
export function CasePage() {
  const { id = '' } = useScreenParams()
  const { printed, part: asked } = useScreenSearch()
  const parts = useParts('case')
  const { data, error } = useRoute('cases.get', { id })
  const [tab, setTab] = useState(asked ?? 'timeline')
  const [placing, setPlacing] = useState(false)
  const [closing, setClosing] = useState<'close' | 'reopen' | null>(null)
  useKeys('Case', {
    t: ['Timeline', () => setTab('timeline')],
    r: ['What the referral rested on', () => setTab('referral')]
  })
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { case: one, pupilName, grade, schoolName, wait, disposition, documents } = data
  const { number, state, figures, grounds, openedOn, referrerName, referrerTitle, readiness, pupilId } = one
  const notices = documents.filter(({ form }) => form === 'SD-02')
  return (
    <Page>
      <PageHeader
        title={pupilName}
        detail={
          <>
            Case {number} · {[grade && `grade ${grade}`, schoolName].filter(Boolean).join(' · ')} ·{' '}
            <TextLink to={`/pupils/${pupilId}`}>the pupil’s page</TextLink>
          </>
        }
        actions={
          <>
            <Button onPress={() => setPlacing(true)}>Where the pupil is now</Button>
            <Button onPress={() => setClosing(state === 'closed' ? 'reopen' : 'close')}>
              {state === 'closed' ? 'Open the case again' : 'Close the case'}
            </Button>
          </>
        }
      />
      {printed && notices.length > 0 && <PrintRun documents={notices} />}
      <Stack gap="tight">
        <p>
          <CaseMark state={state} wait={wait} /> · {grounds.map((ground) => groundWords[ground]).join(', ')} · referred{' '}
          {dateInWords(openedOn)} by {referrerName}, {referrerTitle}
        </p>
        {disposition && (
          <p>
            {dispositionWords[disposition.kind]}, known {dateInWords(disposition.knownOn)}
            {disposition.note && `: ${disposition.note}`}
          </p>
        )}
        {one.closing && (
          <Notice
            title={`Closed on ${[dateInWords(one.closedOn ?? openedOn), one.closingGround && closingWords[one.closingGround].toLowerCase()].filter(Boolean).join(': ')}`}
            actions={<Button onPress={() => setTab('documents')}>Letter to the family</Button>}
          >
            {one.closing}
          </Notice>
        )}
      </Stack>
      <Facts
        asOf={`as of ${dateInWords(figures.asOf)}, as frozen on the day of the referral`}
        facts={[
          { label: 'schooldays enrolled', value: figures.schooldaysEnrolled },
          { label: 'absent', value: figures.absent },
          { label: 'unexcused', value: figures.unexcused },
          { label: 'excused', value: figures.excused },
          { label: 'over 30 minutes', value: figures.partialOver30 },
          { label: 'truancy reports', value: figures.truancyReports.length }
        ]}
      />
      {parts.map(({ id: part, place, component: Part }) => place === 'head' && <Part key={part} id={id} />)}
      <Tabs
        label="Case"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'timeline', label: 'Timeline', content: () => <RecordTimeline pupilId={pupilId} caseId={id} /> },
          {
            id: 'referral',
            label: 'Referral',
            content: () => (
              <Stack gap="wide">
                <ReferralFormPart caseId={id} />
                <CopyLog caseId={id} />
                <Section title={`What the referral of ${dateInWords(openedOn)} rested on`}>
                  {one.reason && <p>In the words of the school: {one.reason}</p>}
                  <Grounds grounds={readiness.grounds} />
                  <ReadinessLines lines={readiness.lines} pupilId={pupilId} />
                  {readiness.override && (
                    <Notice tone="warn" title="Referred without a line of local practice">
                      {readiness.override}
                    </Notice>
                  )}
                  {readiness.translatedBy && <p>The notice was translated by {readiness.translatedBy}.</p>}
                </Section>
              </Stack>
            )
          },
          ...parts
            .filter(({ place }) => place !== 'head')
            .map(({ id: part, label, component: Part }) => ({
              id: part,
              label,
              content: () => <Part id={id} />
            }))
        ]}
      />
      {placing && <DispositionDialog caseId={id} known={disposition} onClose={() => setPlacing(false)} />}
      {closing === 'close' && <CloseDialog id={id} number={number} onClose={() => setClosing(null)} />}
      {closing === 'reopen' && <ReopenDialog id={id} number={number} onClose={() => setClosing(null)} />}
    </Page>
  )
}
