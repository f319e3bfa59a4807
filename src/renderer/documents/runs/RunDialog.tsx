import type { DocumentRecord } from '@shared/documents/model'
import type { RunOptions, RunOrder } from '@shared/documents/runs'
import { useState } from 'react'
import { useAct, useRoute } from '../../desk'
import { Button, Checkbox, Dialog, DialogActions, ErrorNotice, Select, Stack } from '../../ui'

/** Stands for the system's own viewer, from which one prints with the system's dialog. */
const VIEWER = 'viewer:'

const ORDERS: { value: RunOrder; label: string }[] = [
  { value: 'number', label: 'As issued' },
  { value: 'name', label: 'By family name' },
  { value: 'school', label: 'By school, then family name' },
  { value: 'postal-code', label: 'By postal code, for the post' },
  { value: 'language', label: 'By language' }
]

interface RunDialogProps {
  documents: readonly DocumentRecord[]
  onClose: () => void
  onStarted: (runId: string) => void
}

/** Where issued papers go, and how they lie on each other. The printer of the system is offered first. */
export function RunDialog({ documents, onClose, onStarted }: RunDialogProps) {
  const printers = useRoute('documents.printers', {})
  const start = useAct('documents.startRun')
  const [chosen, setChosen] = useState<string | null>(null)
  const [options, setOptions] = useState<RunOptions>({ order: 'number', separators: false, bothSides: false })
  const found = printers.data ?? []
  const printer = chosen ?? found.find(({ isDefault }) => isDefault)?.name ?? VIEWER
  const pages = documents.reduce((sum, { pageCount }) => sum + pageCount, 0)
  const papers = documents.length === 1 ? '1 paper' : `${documents.length} papers`
  const change = (changes: Partial<RunOptions>) => setOptions((before) => ({ ...before, ...changes }))
  const go = async () => {
    const target = printer === VIEWER ? null : printer
    const { runId } = await start.mutateAsync({ ids: documents.map(({ id }) => id), printer: target, options })
    onStarted(runId)
  }
  return (
    <Dialog isOpen onClose={onClose} title={`Print ${papers}, ${pages === 1 ? '1 page' : `${pages} pages`}`}>
      <Stack>
        <ErrorNotice error={printers.error ?? start.error} />
        <Select
          label="Printer"
          value={printer}
          onChange={setChosen}
          options={[
            ...found.map(({ name, label, isDefault }) => ({
              value: name,
              label: isDefault ? `${label} (the system’s own)` : label
            })),
            { value: VIEWER, label: 'Open as one file, to print from there' }
          ]}
          hint={
            printers.data && found.length === 0
              ? 'The system knows no printer; the file opens in its own viewer.'
              : undefined
          }
        />
        <Select label="Order" value={options.order} onChange={(order) => order && change({ order })} options={ORDERS} />
        <Checkbox isSelected={options.separators} onChange={(separators) => change({ separators })}>
          A separator sheet before each {options.order === 'language' ? 'language' : 'group'}
        </Checkbox>
        <Checkbox isSelected={options.bothSides} onChange={(bothSides) => change({ bothSides })}>
          On both sides; each paper starts on a front page
        </Checkbox>
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" onPress={() => void go().catch(() => undefined)} isDisabled={start.isPending}>
            Print {papers}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  )
}
