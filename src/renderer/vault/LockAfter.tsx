import { LOCK_AFTER, type SafetySettings, safetySettings } from '@shared/vault/model'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { DeskForm, ErrorNotice, FormNumber, SavedMark, Section } from '../ui'

/** The desk locks by itself. */
export function LockAfter() {
  const { data, error } = useRoute('vault.safety', {})
  return (
    <Section title="Locks by itself">
      <p>
        Without a key, pointer or pen for this long the desk locks; it also locks when the computer sleeps or its screen
        locks. In the room a hearing goes on: there the screen is covered first and the desk locks after four times as
        long. What was saved is safe; a form that was not saved is lost.
      </p>
      <ErrorNotice error={error} />
      {data && <LockForm settings={data} />}
    </Section>
  )
}

function LockForm({ settings }: { settings: SafetySettings }) {
  const save = useAct('vault.saveSafety')
  const [saved, setSaved] = useState(false)
  return (
    <DeskForm
      schema={safetySettings}
      defaultValues={settings}
      act="Save the time"
      onSubmit={async (next) => {
        await save.mutateAsync(next)
        setSaved(true)
      }}
    >
      <FormNumber
        name="lockAfterMinutes"
        label="Minutes"
        hint={`${LOCK_AFTER.least} to ${LOCK_AFTER.most}; ${LOCK_AFTER.default} is usual`}
        min={LOCK_AFTER.least}
        max={LOCK_AFTER.most}
      />
      {saved && <SavedMark state="saved" />}
    </DeskForm>
  )
}
