import { useRoute } from '../desk'
import { ErrorNotice, Waiting } from '../ui'
import { DocumentTable } from './DocumentTable'

/** The documents about one pupil, as a tab of the pupil's page. */
export const PupilDocuments = ({ id }: { id: string }) => <SubjectDocuments subject={{ pupilId: id }} />

/** The documents of one case, as a tab of its page. */
export const CaseDocuments = ({ id }: { id: string }) => <SubjectDocuments subject={{ caseId: id }} />

function SubjectDocuments({ subject }: { subject: { pupilId: string } | { caseId: string } }) {
  const { data, error, isPending } = useRoute('documents.list', subject)
  if (isPending) return <Waiting />
  if (!data) return <ErrorNotice error={error} />
  return <DocumentTable documents={data.documents} empty="What is issued about the pupil stands here." />
}
