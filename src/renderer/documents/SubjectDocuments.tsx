import type { DocumentRecord } from '@shared/documents/model'
import { useState } from 'react'
import { useRoute } from '../desk'
import { Button, ErrorNotice, Row, Stack, Waiting } from '../ui'
import { DocumentTable } from './DocumentTable'
import { PrintRun } from './PrintRun'
import { ClosingDialog } from './records/ClosingDialog'
import { Consents } from './records/Consents'

/** The documents about one pupil, as a tab of the pupil's page, with what may be released of the record. */
export function PupilDocuments({ id }: { id: string }) {
  return (
    <Stack gap="wide">
      <SubjectDocuments subject={{ pupilId: id }} />
      <Consents pupilId={id} />
    </Stack>
  )
}

/** The documents of one case, as a tab of its page; a closed case gets its closing letter here. */
export function CaseDocuments({ id }: { id: string }) {
  const { data } = useRoute('cases.get', { id })
  const [asking, setAsking] = useState(false)
  const [printed, setPrinted] = useState<readonly DocumentRecord[]>([])
  return (
    <Stack>
      {data?.case.closedOn && (
        <Row>
          <Button onPress={() => setAsking(true)}>Closing letter</Button>
        </Row>
      )}
      {printed.length > 0 && <PrintRun documents={printed} />}
      <SubjectDocuments subject={{ caseId: id }} />
      {asking && data && (
        <ClosingDialog
          caseId={id}
          pupilId={data.case.pupilId}
          ground={data.case.closingGround}
          onClose={() => setAsking(false)}
          onPrinted={(documents) => {
            setAsking(false)
            setPrinted(documents)
          }}
        />
      )}
    </Stack>
  )
}

function SubjectDocuments({ subject }: { subject: { pupilId: string } | { caseId: string } }) {
  const { data, error, isPending } = useRoute('documents.list', subject)
  if (isPending) return <Waiting />
  if (!data) return <ErrorNotice error={error} />
  return <DocumentTable documents={data.documents} empty="What is issued about the pupil stands here." />
}
