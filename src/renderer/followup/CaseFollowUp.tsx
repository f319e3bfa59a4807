import type { FollowUpView } from '@shared/followup/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { EmptyState, ErrorNotice, Notice, Stack, Waiting } from '../ui'
import { Appointments } from './Appointments'
import { Checks } from './Checks'
import { Consents } from './Consents'
import { DirectiveEvidence } from './DirectiveEvidence'
import { SinceHearing } from './SinceHearing'
import { ViolationDialog } from './ViolationDialog'
import { Violations } from './Violations'

type Dialogs = { kind: 'violation' } | { kind: 'document'; id: string } | null

/** Directives are promises with dates: what came of them, and how attendance goes since the hearing. */
export function CaseFollowUp({ id }: { id: string }) {
  const { data, error } = useRoute('followup.ofCase', { caseId: id })
  const [open, setOpen] = useState<Dialogs>(null)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { agreement } = data
  return (
    <Stack gap="wide">
      {data.closing.map(({ ground, text }) => (
        <Notice key={ground} tone="good" title="This case may be closed">
          {text}
        </Notice>
      ))}
      {agreement ? (
        <SinceHearing
          caseId={id}
          agreement={agreement}
          onReport={() => setOpen({ kind: 'violation' })}
          onDocument={(documentId) => setOpen({ kind: 'document', id: documentId })}
        />
      ) : (
        <EmptyState title="Nothing to follow up yet">
          Once the board has issued directives, attendance since the hearing is watched here from each import.
        </EmptyState>
      )}
      {agreement && <Checks caseId={id} agreement={agreement} />}
      {data.directives.length > 0 && <DirectiveEvidence data={data} />}
      <Appointments caseId={id} data={data} />
      <Consents caseId={id} data={data} />
      {data.violations.length > 0 && (
        <Violations
          violations={data.violations}
          onDocument={(documentId) => setOpen({ kind: 'document', id: documentId })}
        />
      )}
      {open?.kind === 'violation' && <ViolationDialog caseId={id} data={data} onClose={() => setOpen(null)} />}
      <DocumentDialog documentId={open?.kind === 'document' ? open.id : null} onClose={() => setOpen(null)} />
      <Known data={data} />
    </Stack>
  )
}

const Known = ({ data }: { data: FollowUpView }) => <p>Attendance known to {dateInWords(data.asOf)}.</p>
