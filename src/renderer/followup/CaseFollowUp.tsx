import type { DocumentRecord } from '@shared/documents/model'
import type { FollowUpView } from '@shared/followup/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { CloseDialog } from '../cases/CloseDialog'
import { useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { PrintRun } from '../documents/PrintRun'
import { Consents as Releases } from '../documents/records/Consents'
import { Button, EmptyState, ErrorNotice, Notice, Stack, Waiting } from '../ui'
import { Appointments } from './Appointments'
import { Checks } from './Checks'
import { Consents } from './Consents'
import { FollowedDirectives } from './FollowedDirectives'
import { SinceHearing } from './SinceHearing'
import { ViolationDialog } from './ViolationDialog'
import { Violations } from './Violations'

type Dialogs =
  | { kind: 'violation' }
  | { kind: 'document'; id: string }
  | ({ kind: 'close' } & FollowUpView['closing'][number])
  | null

/** Whether somebody who left moved or graduated, the roll does not say: that is for the person to mark. */
const CLOSES = { success: 'success', 'aged-out': 'aged-out', left: undefined } as const

/** Directives are promises with dates: what came of them, and how attendance goes since the hearing. */
export function CaseFollowUp({ id }: { id: string }) {
  const { data, error } = useRoute('followup.ofCase', { caseId: id })
  const [open, setOpen] = useState<Dialogs>(null)
  const [printed, setPrinted] = useState<readonly DocumentRecord[]>([])
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { agreement } = data
  return (
    <Stack gap="wide">
      {printed.length > 0 && <PrintRun documents={printed} />}
      {data.closing.map(({ ground, text }) => (
        <Notice
          key={ground}
          tone="good"
          title="This case may be closed"
          actions={<Button onPress={() => setOpen({ kind: 'close', ground, text })}>Close the case</Button>}
        >
          {text}
          {ground === 'left' && ' A pupil who enrols again in a school of the district keeps the case.'}
        </Notice>
      ))}
      {agreement ? (
        <SinceHearing
          caseId={id}
          agreement={agreement}
          closed={data.closedOn !== null}
          onReport={() => setOpen({ kind: 'violation' })}
          onDocument={(documentId) => setOpen({ kind: 'document', id: documentId })}
        />
      ) : (
        <EmptyState title="Nothing to follow up yet">
          Once the board has issued directives, attendance since the hearing is watched here from each import.
        </EmptyState>
      )}
      {agreement && <Checks caseId={id} agreement={agreement} closed={data.closedOn !== null} />}
      {data.directives.length > 0 && <FollowedDirectives data={data} />}
      <Appointments caseId={id} data={data} />
      <Releases pupilId={data.pupilId} />
      <Consents caseId={id} data={data} />
      {data.violations.length > 0 && (
        <Violations data={data} onDocument={(documentId) => setOpen({ kind: 'document', id: documentId })} />
      )}
      {open?.kind === 'violation' && (
        <ViolationDialog
          caseId={id}
          data={data}
          onClose={() => setOpen(null)}
          onIssued={(documents) => {
            setOpen(null)
            setPrinted(documents)
          }}
        />
      )}
      {open?.kind === 'close' && (
        <CloseDialog
          id={id}
          number={data.caseNumber}
          because={{ ground: CLOSES[open.ground] as never, reason: open.text }}
          onClose={() => setOpen(null)}
        />
      )}
      <DocumentDialog documentId={open?.kind === 'document' ? open.id : null} onClose={() => setOpen(null)} />
      <Known data={data} />
    </Stack>
  )
}

const Known = ({ data }: { data: FollowUpView }) => <p>Attendance known to {dateInWords(data.asOf)}.</p>
