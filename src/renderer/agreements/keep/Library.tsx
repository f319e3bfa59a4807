import { addressee } from '@shared/agreements/model'
import { type LibraryLine, libraryWording } from '@shared/agreements/services'
import { barrier } from '@shared/hearings/model'
import { barrierWords } from '@shared/hearings/words'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useRoute } from '../../desk'
import {
  Button,
  DataTable,
  DeskForm,
  Dialog,
  ErrorNotice,
  FormCheckbox,
  FormCheckboxGroup,
  FormNumber,
  FormRow,
  FormSelect,
  FormText,
  FormTextArea,
  Row,
  Stack,
  StatusMark
} from '../../ui'
import { addresseeWords } from '../words'

const ORIGIN = { desk: 'the desk’s', changed: 'changed here', own: 'our own' } as const

/** Every directive ready to be taken over: the desk's, as the district changed it, and the district's own. */
export function Library() {
  const { data, error } = useRoute('agreements.library', {})
  const [open, setOpen] = useState<LibraryLine | 'new' | null>(null)
  return (
    <Stack>
      <p>Words in braces, such as {'{whom}'}, are blanks to be filled in at the hearing, once for both languages.</p>
      <ErrorNotice error={error} />
      <Row>
        <Button tone="primary" onPress={() => setOpen('new')}>
          Add a directive
        </Button>
      </Row>
      <DataTable
        label="Library of directives"
        rows={data ?? []}
        rowKey={({ id }) => id}
        onOpen={(row) => setOpen(row)}
        columns={[
          { id: 'to', head: 'To', cell: (row) => addresseeWords[row.to], sortBy: (row) => row.to, width: 130 },
          { id: 'theme', head: 'About', cell: (row) => row.theme, sortBy: (row) => row.theme, width: 150 },
          { id: 'text', head: 'Directive', cell: (row) => row.text.en, width: 420, wrap: true },
          {
            id: 'origin',
            head: 'Wording',
            cell: (row) => (row.hidden ? <StatusMark status="closed">not offered</StatusMark> : ORIGIN[row.origin]),
            sortBy: (row) => row.origin,
            width: 130
          }
        ]}
        empty={null}
      />
      {open && <EntryDialog entry={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Stack>
  )
}

const fields = z.object({
  to: addressee,
  theme: libraryWording.shape.theme,
  en: z.string().trim().min(1, 'Write what is to be done.').max(1500),
  es: z.string().trim().max(1500),
  evidenceEn: z.string().trim().max(400),
  evidenceEs: z.string().trim().max(400),
  withinDays: z.number().int().min(1).max(250).nullable(),
  placement: z.boolean(),
  for: z.array(barrier)
})

function EntryDialog({ entry, onClose }: { entry: LibraryLine | null; onClose: () => void }) {
  const save = useAct('agreements.saveLibraryEntry')
  const hide = useAct('agreements.hideLibraryEntry')
  const reset = useAct('agreements.resetLibraryEntry')
  return (
    <Dialog isOpen onClose={onClose} title={entry ? 'A directive of the library' : 'A new directive'} size="wide">
      <ErrorNotice error={hide.error ?? reset.error} />
      <DeskForm
        schema={fields}
        defaultValues={{
          to: entry?.to ?? 'pupil',
          theme: entry?.theme ?? 'Attendance',
          en: entry?.text.en ?? '',
          es: entry?.text.es ?? '',
          evidenceEn: entry?.evidence?.en ?? '',
          evidenceEs: entry?.evidence?.es ?? '',
          withinDays: entry?.withinDays ?? null,
          placement: entry?.placement ?? false,
          for: entry?.for ?? []
        }}
        act="Save the directive"
        onSubmit={async ({ en, es, evidenceEn, evidenceEs, ...given }) => {
          const evidence = evidenceEn ? { en: evidenceEn, es: evidenceEs } : null
          await save.mutateAsync({ id: entry?.id ?? null, entry: { ...given, text: { en, es }, evidence } })
          onClose()
        }}
        onCancel={onClose}
      >
        <FormRow>
          <FormSelect
            name="to"
            label="To"
            isRequired
            options={addressee.options.map((value) => ({ value, label: addresseeWords[value] }))}
          />
          <FormSelect
            name="theme"
            label="About"
            isRequired
            options={libraryWording.shape.theme.options.map((value) => ({ value, label: value }))}
          />
          <FormNumber
            name="withinDays"
            label="Within schooldays"
            hint="Empty: the whole term"
            min={1}
            max={250}
            isRequired={false}
          />
        </FormRow>
        <FormTextArea name="en" label="Directive" rows={2} maxLength={1500} isRequired />
        <FormTextArea name="es" label="In Spanish" rows={2} maxLength={1500} isRequired={false} />
        <FormRow>
          <FormText name="evidenceEn" label="How we will know" maxLength={400} isRequired={false} />
          <FormText name="evidenceEs" label="How we will know, in Spanish" maxLength={400} isRequired={false} />
        </FormRow>
        <FormCheckboxGroup
          name="for"
          label="Suggested when this gets in the way"
          inline
          options={barrier.options.map((value) => ({ value, label: barrierWords[value] }))}
        />
        <FormCheckbox name="placement" label="Changes program or placement (not for a pupil with an IEP)" />
      </DeskForm>
      {entry && (
        <Row>
          <Button
            tone="quiet"
            onPress={() => void hide.mutateAsync({ id: entry.id, hidden: !entry.hidden }).then(onClose, () => {})}
          >
            {entry.hidden ? 'Offer it again' : 'Do not offer it any more'}
          </Button>
          {entry.origin !== 'desk' && (
            <Button tone="quiet" onPress={() => void reset.mutateAsync({ id: entry.id }).then(onClose, () => {})}>
              {entry.origin === 'own' ? 'Take it out of the library' : 'Back to the desk’s wording'}
            </Button>
          )}
        </Row>
      )}
    </Dialog>
  )
}
