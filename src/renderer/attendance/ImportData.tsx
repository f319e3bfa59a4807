import type { ImportPreview, ImportReport as Report } from '@shared/attendance/routes'
import { useState } from 'react'
import { ask, useAct } from '../desk'
import { Button, ErrorNotice, LinkButton, Notice, Page, PageHeader, Row, Stack, Waiting } from '../ui'
import { ImportPreviewView } from './ImportPreview'
import { ImportProgress } from './ImportProgress'
import { ImportReport } from './ImportReport'
import { Refusal, refusalOf } from './Refusal'

type Step =
  | { at: 'start' }
  | { at: 'reading'; folder: string }
  | { at: 'preview'; folder: string; preview: ImportPreview }
  | { at: 'done'; report: Report }

/** Choose a folder, look at what is in it, confirm the codes, import. Nothing is written before the last step. */
export function ImportData() {
  const [step, setStep] = useState<Step>({ at: 'start' })
  const [problem, setProblem] = useState<unknown>(null)
  const write = useAct('attendance.import')

  const choose = async () => {
    setProblem(null)
    write.reset()
    try {
      const folder = await ask('attendance.chooseFolder', {})
      if (!folder) return
      setStep({ at: 'reading', folder: folder.name })
      const preview = await ask('attendance.previewImport', { handle: folder.handle })
      setStep({ at: 'preview', folder: folder.name, preview })
    } catch (error) {
      setStep({ at: 'start' })
      setProblem(error)
    }
  }
  const refusal = refusalOf(problem)
  return (
    <Page>
      <PageHeader
        title="Import data"
        detail={step.at === 'preview' || step.at === 'reading' ? `Folder “${step.folder}”` : undefined}
        actions={
          step.at === 'done' ? (
            <LinkButton tone="primary" to="/attendance">
              To attendance
            </LinkButton>
          ) : undefined
        }
      />
      {refusal ? <Refusal refusal={refusal} /> : <ErrorNotice error={problem} />}
      {step.at === 'start' && (
        <Stack>
          <p>
            Choose the folder with the export of the student system: the CSV set of SARB Desk (pupils, contacts,
            schooldays, attendance, codes) or Ed-Fi XML. It is read and checked first; nothing is written before you
            have seen what is in it.
          </p>
          <Row>
            <Button tone="primary" large onPress={() => void choose()}>
              {refusal || problem ? 'Choose the folder again' : 'Choose the folder'}
            </Button>
          </Row>
        </Stack>
      )}
      {step.at === 'reading' && <Waiting>Reading and checking the files …</Waiting>}
      {step.at === 'preview' && (
        <>
          {step.preview.sameAsLast && (
            <Notice tone="info" title="These are the files of the last import.">
              Importing them again changes nothing.
            </Notice>
          )}
          <ImportPreviewView
            preview={step.preview}
            isBusy={write.isPending}
            onBack={() => setStep({ at: 'start' })}
            onImport={(codes) =>
              void write
                .mutateAsync({ previewId: step.preview.previewId, codes })
                .then((report) => setStep({ at: 'done', report }))
                .catch(() => undefined)
            }
          />
          {write.isPending && <ImportProgress total={step.preview.counts.attendance} />}
          <ErrorNotice error={write.error} />
        </>
      )}
      {step.at === 'done' && (
        <>
          {step.report.number !== null && <Notice tone="good" title={`Import ${step.report.number} is done.`} />}
          <ImportReport report={step.report} />
        </>
      )}
    </Page>
  )
}
