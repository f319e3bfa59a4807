import type { FileRef } from '@shared/court/packet'
import type { PacketPlan } from '@shared/court/routes'
import type { UnseenKind } from '@shared/documents/unseen'
import type { CalendarDate } from '@shared/kernel/dates'
import { useState } from 'react'
import { ask, useAct, useDesk, useRoute } from '../desk'
import {
  Button,
  DatePicker,
  Dialog,
  DialogActions,
  ErrorNotice,
  Notice,
  NumberField,
  PdfPreview,
  Row,
  Select,
  TextField,
  Waiting
} from '../ui'
import styles from './Packet.module.css'
import { UnseenInFile, usuallyKept } from './UnseenInFile'

interface AddFileProps {
  plan: PacketPlan
  tabId: string
  onDone: (said: string) => void
  onClose: () => void
}

/** A file from the drive or the scanner: chosen, looked at as the pages it becomes, described, and added. */
export function AddFileDialog({ plan, tabId, onDone, onClose }: AddFileProps) {
  const [waiting, setWaiting] = useState<{ ref: FileRef; name: string }[]>([])
  const [added, setAdded] = useState(0)
  const [current] = waiting
  const next = () => {
    const rest = waiting.slice(1)
    setAdded(added + 1)
    setWaiting(rest)
    if (rest.length === 0) onDone(added === 0 ? 'The file is in the packet.' : `${added + 1} files are in the packet.`)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={current ? `Add “${current.name}”` : 'Add a file'}
      size={current ? 'full' : 'wide'}
    >
      {current ? (
        <Describe
          key={current.name}
          plan={plan}
          tabId={tabId}
          file={current.ref}
          onAdded={next}
          onSkip={() => setWaiting(waiting.slice(1))}
        />
      ) : (
        <Choose plan={plan} onChosen={setWaiting} />
      )}
    </Dialog>
  )
}

interface ChooseProps {
  plan: PacketPlan
  onChosen: (files: { ref: FileRef; name: string }[]) => void
}

function Choose({ plan, onChosen }: ChooseProps) {
  const taken = new Set(plan.tabs.flatMap(({ papers }) => papers.map(({ number }) => number)))
  const [problem, setProblem] = useState<unknown>(null)
  // The scanner writes while the dialog is open.
  const scans = useRoute('court.scans', {}, { every: 2000 })
  const scanner = useAct('court.chooseScanner')
  const choose = async () => {
    try {
      const files = await ask('court.chooseFiles', {})
      onChosen(files.map(({ handle, name }) => ({ ref: { handle }, name })))
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <>
      <p>
        PDF, PNG, JPEG or TIFF. Its pages are put upright on letter sheets; scripts, actions and attachments stay
        behind. The original is kept in the archive and never leaves it.
      </p>
      <Row>
        <Button tone="primary" onPress={() => void choose()}>
          Choose from the drive
        </Button>
        <Button onPress={() => scanner.mutate({})}>
          {scans.data ? 'Choose another scanner folder' : 'Choose the scanner’s folder'}
        </Button>
      </Row>
      <ErrorNotice error={problem ?? scans.error ?? scanner.error} />
      {scans.data && (
        <section aria-label="Scanner folder">
          <h3>Scanner folder “{scans.data.folder}”</h3>
          {scans.data.files.length === 0 && (
            <p className={styles.soft}>No scan is in it yet. What the scanner writes there appears here by itself.</p>
          )}
          <ul className={styles.papers} aria-label="Scans">
            {scans.data.files.map(({ name, bytes }) => (
              <li key={name} className={styles.paper}>
                <div>
                  <p className={styles.paperTitle}>{name}</p>
                  <p className={styles.soft}>
                    {sizeInWords(bytes)}
                    {taken.has(name) && ' · a file of this name is in the packet'}
                  </p>
                </div>
                <Button
                  tone="quiet"
                  onPress={() => onChosen([{ ref: { scan: name }, name }])}
                  aria-label={`Take in ${name}`}
                >
                  Take in
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

export const sizeInWords = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

interface DescribeProps {
  plan: PacketPlan
  tabId: string
  file: FileRef
  onAdded: () => void
  onSkip: () => void
}

function Describe({ plan, tabId, file, onAdded, onSkip }: DescribeProps) {
  const { today } = useDesk()
  const add = useAct('court.addExhibit')
  const reading = { referralId: plan.referral.id, file }
  // Once it is on its way into the packet, a change there is no reason to read it again.
  const { data, error } = useRoute('court.readFile', reading, { enabled: add.isIdle || add.isError })
  const [decided, setDecided] = useState<readonly UnseenKind[] | null>(null)
  const [tab, setTab] = useState<string | null>(tabId)
  const [title, setTitle] = useState('')
  const [source, setSource] = useState('')
  const [datedOn, setDatedOn] = useState<string | null>(null)
  const [from, setFrom] = useState<number | null>(null)
  const [to, setTo] = useState<number | null>(null)
  const first = from ?? 1
  const last = to ?? data?.pageCount ?? 1
  const unseen = (data?.unseen ?? []).filter(({ page }) => page >= first && page <= last)
  const keep = decided ?? usuallyKept(unseen)
  const fits = first >= 1 && first <= last && last <= (data?.pageCount ?? 0)
  const save = async () => {
    await add.mutateAsync({
      referralId: plan.referral.id,
      file,
      tab: tab ?? '',
      title,
      source,
      datedOn: datedOn as CalendarDate | null,
      from: first,
      to: last,
      keep: [...keep]
    })
    onAdded()
  }
  if (error) {
    return (
      <>
        <ErrorNotice error={error} />
        <DialogActions>
          <Button onPress={onSkip}>Choose another file</Button>
        </DialogActions>
      </>
    )
  }
  return (
    <div className={styles.describe}>
      <div className={styles.form}>
        {data?.notes.map((note) => (
          <Notice key={note} title={note} />
        ))}
        {!data && <Waiting />}
        {data && <UnseenInFile finds={unseen} keep={keep} onKeep={setDecided} />}
        <TextField
          label="What it is"
          value={title}
          onChange={setTitle}
          isRequired
          maxLength={200}
          hint="The index prints it."
        />
        <TextField
          label="Received from"
          value={source}
          onChange={setSource}
          isRequired
          maxLength={200}
          hint="Person or office, such as “Alder Family Clinic”"
        />
        <DatePicker label="Date on it" value={datedOn} onChange={setDatedOn} max={today} isRequired={false} />
        <Select
          label="Tab"
          value={tab}
          onChange={setTab}
          options={plan.tabs.map(({ id, title: label }) => ({ value: id, label }))}
        />
        <Row align="start">
          <NumberField label="From page" value={first} onChange={setFrom} min={1} max={data?.pageCount} />
          <NumberField label="To page" value={last} onChange={setTo} min={1} max={data?.pageCount} />
        </Row>
        <ErrorNotice error={add.error} />
        <DialogActions>
          <Button onPress={onSkip}>Do not add it</Button>
          <Button
            tone="primary"
            isDisabled={!data || !title.trim() || !source.trim() || !tab || !fits || add.isPending}
            onPress={() => void save().catch(() => {})}
          >
            Add to the packet
          </Button>
        </DialogActions>
      </div>
      <PdfPreview label="The file as pages of the packet" data={data?.bytes ?? null} />
    </div>
  )
}
