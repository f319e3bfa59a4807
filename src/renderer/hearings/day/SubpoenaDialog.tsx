import { subpoenaInput, subpoenaRole, subpoenaRoleWords } from '@shared/hearings/day-papers'
import type { DocketEntry } from '@shared/hearings/model'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { z } from 'zod'
import { useAct } from '../../desk'
import { IssuePreview } from '../../documents/IssuePreview'
import split from '../../documents/records/Records.module.css'
import { Button, DeskForm, Dialog, FormRadio, FormText, FormTextArea, Row, Stack } from '../../ui'

const schema = subpoenaInput.omit({ hearingId: true, contactId: true })

const CHECKS = [
  { value: 'none', label: 'Checked: no private school that filed an affidavit' },
  { value: 'affidavit', label: 'The pupil attends a private school that filed an affidavit' },
  { value: 'not-checked', label: 'Not checked yet' }
]

/** Whoever holds a notice of this hearing, to be taken over with the address it went to. */
function Known({ entry }: { entry: DocketEntry }) {
  const { setValue } = useFormContext()
  const take = (person: string, address: string) => {
    setValue('person', person, { shouldDirty: true })
    setValue('address', address, { shouldDirty: true })
  }
  // A letter to a household names both parents; a subpoena summons one person.
  const people = entry.notices.flatMap(({ addressee, address }) =>
    addressee.split(' and ').map((name) => ({ name, address }))
  )
  if (people.length === 0) return null
  return (
    <Row align="start">
      {people.map(({ name, address }) => (
        <Button key={name + address} onPress={() => take(name, address)}>
          {`Take over ${name}`}
        </Button>
      ))}
    </Row>
  )
}

/** A subpoena under EC 48321.5: one person's attendance, never documents. The paper stands beside it. */
export function SubpoenaDialog({
  entry,
  onClose,
  onIssued
}: {
  entry: DocketEntry
  onClose: () => void
  onIssued: (documentId: string) => void
}) {
  const [values, setValues] = useState<z.input<typeof schema> | null>(null)
  const issue = useAct('hearings.issueSubpoena')
  return (
    <Dialog isOpen onClose={onClose} title={`Subpoena for ${entry.caseNumber}`} size="full">
      <div className={split.split}>
        <Stack>
          <p>
            The board may require a person to attend (EC 48321.5). It has no power over papers: what is needed in
            writing is asked for, or goes through the juvenile court. The subpoena is handed over in person.
          </p>
          <DeskForm
            schema={schema}
            defaultValues={{ person: '', address: '', reason: '', privateSchoolCheck: '' }}
            act="Issue the subpoena"
            onSubmit={async (values) => {
              const { document } = await issue.mutateAsync({ ...values, hearingId: entry.id, contactId: null })
              onClose()
              onIssued(document.id)
            }}
            onValues={setValues}
            onCancel={onClose}
          >
            <FormRadio
              name="role"
              label="Who is summoned"
              options={subpoenaRole.options.map((value) => ({ value, label: subpoenaRoleWords[value] }))}
            />
            <Known entry={entry} />
            <FormText name="person" label="Name" />
            <FormText name="address" label="Address" hint="Where it is handed over" />
            <FormTextArea name="reason" label="Why attendance is needed" rows={2} />
            <FormRadio name="privateSchool" label="Private school (EC 48222)" options={CHECKS} />
            <FormText
              name="privateSchoolCheck"
              label="How it was checked"
              hint="For instance: enrolled at Arden Middle School"
            />
          </DeskForm>
        </Stack>
        {values && (
          <IssuePreview
            act="hearings.issueSubpoena"
            input={{ ...values, hearingId: entry.id, contactId: null }}
            form="SD-35"
          />
        )}
      </div>
    </Dialog>
  )
}
