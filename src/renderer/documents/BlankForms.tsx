import { type DocumentLanguage, FORMS, type FormId, formId } from '@shared/documents/model'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { Button, DataTable, Dialog, ErrorNotice, PdfPreview, Row, Select, Stack } from '../ui'
import { languageName, languagesOfForm } from './languages'
import { BlankTranslationNotice } from './TranslationNotice'

interface Blank {
  form: FormId
  language: DocumentLanguage
}

/** Made by the desk alone; there is nothing to fill in by hand. */
const WITHOUT: readonly FormId[] = ['SD-10', 'SD-11']

/** Every form with nothing filled in, to be written on by hand and typed in afterwards. */
export function BlankForms() {
  const [language, setLanguage] = useState<DocumentLanguage>('en')
  const [open, setOpen] = useState<Blank | null>(null)
  const rows = formId.options.filter((form) => !WITHOUT.includes(form) && languagesOfForm(form).includes(language))
  const languages = languagesOfForm('SD-01').map((value) => ({ value, label: languageName(value) }))
  return (
    <Stack>
      <Row>
        <Select
          label="Language"
          value={language}
          onChange={(value) => setLanguage(value ?? 'en')}
          options={languages}
          hint={language === 'en' ? undefined : 'Papers of the board and the court exist in English only.'}
        />
      </Row>
      <DataTable
        label="Blank forms"
        rows={rows}
        rowKey={(form) => form}
        onOpen={(form) => setOpen({ form, language })}
        empty={null}
        columns={[
          { id: 'form', head: 'Form', width: 100, cell: (form) => form, sortBy: (form) => form },
          {
            id: 'title',
            head: 'Paper',
            width: '2fr',
            rowHeader: true,
            cell: (form) => FORMS[form].title,
            sortBy: (form) => FORMS[form].title
          },
          { id: 'basis', head: 'Basis', cell: (form) => FORMS[form].basis }
        ]}
      />
      {open && <OpenBlank blank={open} onClose={() => setOpen(null)} />}
    </Stack>
  )
}

function OpenBlank({ blank, onClose }: { blank: Blank; onClose: () => void }) {
  const { data, error } = useRoute('documents.blank', blank)
  const print = useAct('documents.printBlank')
  const title = `${FORMS[blank.form].title}, blank`
  return (
    <Dialog isOpen onClose={onClose} title={title} size="full">
      <ErrorNotice error={error ?? print.error} />
      <BlankTranslationNotice language={blank.language} />
      {!error && (
        <PdfPreview
          label={title}
          data={data?.bytes ?? null}
          actions={
            <Button tone="primary" onPress={() => print.mutate(blank)} isDisabled={print.isPending}>
              Print
            </Button>
          }
        />
      )}
    </Dialog>
  )
}
