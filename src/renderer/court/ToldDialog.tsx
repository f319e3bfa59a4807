import type { Disclosure } from '@shared/court/model'
import { useState } from 'react'
import { useAct } from '../desk'
import { LookFirst } from '../documents/LookFirst'
import { PrintRun } from '../documents/PrintRun'
import { TranslationNotice } from '../documents/TranslationNotice'
import { Button, Dialog, DialogActions, ErrorNotice, Row, TextField } from '../ui'
import { momentInWords } from './words'

/** That the parents were told of a release, and how (EC 49076(a)(1)(J)). */
export function ToldDialog({
  release,
  onClose
}: {
  release: Pick<Disclosure, 'id' | 'pupilId' | 'documentTitle' | 'recipient' | 'parentsDueAt'>
  onClose: () => void
}) {
  const [how, setHow] = useState('')
  const told = useAct('court.parentsTold')
  const print = useAct('court.printReleaseNotice')
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
      <TranslationNotice pupilIds={[release.pupilId]} />
      <Row>
        <LookFirst
          act="court.printReleaseNotice"
          input={{ disclosureId: release.id }}
          form="SD-48"
          title="The notice to the parents as it would be printed"
        >
          Look at the notice
        </LookFirst>
        <Button isDisabled={print.isPending} onPress={() => print.mutate({ disclosureId: release.id })}>
          Print the notice to the parents
        </Button>
      </Row>
      {print.data && <PrintRun documents={print.data.documents} />}
      <TextField
        label="Whom, and how"
        value={how}
        onChange={setHow}
        isRequired
        maxLength={400}
        hint="Such as: call to the mother at the number on record, and a letter the same day"
      />
      <ErrorNotice error={told.error ?? print.error} />
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
