import type { Disclosure } from '@shared/court/model'
import { useState } from 'react'
import { useAct } from '../desk'
import { Button, Dialog, DialogActions, ErrorNotice, TextField } from '../ui'
import { momentInWords } from './words'

/** That the parents were told of a release, and how (EC 49076(a)(1)(J)). */
export function ToldDialog({
  release,
  onClose
}: {
  release: Pick<Disclosure, 'id' | 'documentTitle' | 'recipient' | 'parentsDueAt'>
  onClose: () => void
}) {
  const [how, setHow] = useState('')
  const told = useAct('court.parentsTold')
  const save = async () => {
    await told.mutateAsync({ disclosureId: release.id, how })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title="The parents were told of the release">
      <p>
        {release.documentTitle} went to {release.recipient}. The district tells the parent or guardian within 24 hours
        (EC 49076(a)(1)(J)){release.parentsDueAt ? `, by ${momentInWords(release.parentsDueAt)}` : ''}. The moment of
        saving is kept as the moment of telling.
      </p>
      <TextField
        label="Whom, and how"
        value={how}
        onChange={setHow}
        isRequired
        maxLength={400}
        hint="Such as: call to the mother at the number on record, and a letter the same day"
      />
      <ErrorNotice error={told.error} />
      <DialogActions>
        <Button onPress={onClose}>Back</Button>
        <Button
          tone="primary"
          isDisabled={how.trim() === '' || told.isPending}
          onPress={() => void save().catch(() => {})}
        >
          Keep it in the log
        </Button>
      </DialogActions>
    </Dialog>
  )
}
