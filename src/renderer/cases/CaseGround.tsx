import { LostGround } from '../attendance/LostGround'
import { useRoute } from '../desk'

/** On the page of a case: whether the notices, reports and the referral still rest on the record. */
export function CaseGround({ id }: { id: string }) {
  const { data } = useRoute('cases.get', { id })
  return data ? <LostGround pupilId={data.case.pupilId} caseId={id} /> : null
}
