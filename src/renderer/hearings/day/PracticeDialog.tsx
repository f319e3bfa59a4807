import { hearingPractice, practiceReasons } from '@shared/hearings/planning'
import { useAct, useRoute } from '../../desk'
import { DeskForm, Dialog, ErrorNotice, FormNumber, Waiting } from '../../ui'

/** What the district decides about its hearing days where no section does; each with the reason for the usual. */
export function PracticeDialog({ onClose }: { onClose: () => void }) {
  const { data, error } = useRoute('hearings.practice', {})
  const save = useAct('hearings.savePractice')
  return (
    <Dialog isOpen onClose={onClose} title="How we hold hearings">
      <ErrorNotice error={error} />
      {!data && <Waiting />}
      {data && (
        <DeskForm
          schema={hearingPractice}
          defaultValues={data}
          act="Save how we hold hearings"
          onSubmit={async (values) => {
            await save.mutateAsync(values)
            onClose()
          }}
          onCancel={onClose}
        >
          <FormNumber name="noticeDays" label="Days of notice" min={0} max={60} hint={practiceReasons.noticeDays} />
          <FormNumber
            name="callDays"
            label="Days to call for another time"
            min={0}
            max={30}
            hint={practiceReasons.callDays}
          />
          <FormNumber
            name="minMembers"
            label="Members at the table, at least"
            min={1}
            max={13}
            hint={practiceReasons.minMembers}
          />
          <FormNumber
            name="minAgencies"
            label="Agencies at the table, at least"
            min={1}
            max={13}
            hint={practiceReasons.minAgencies}
          />
        </DeskForm>
      )}
    </Dialog>
  )
}
