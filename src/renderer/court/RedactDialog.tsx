import { REDACTION_REASONS, type RedactionMark } from '@shared/court/packet'
import type { PacketPaper } from '@shared/court/routes'
import { useState } from 'react'
import { ask, useAct, useRoute } from '../desk'
import {
  type Area,
  Button,
  ComboBox,
  Dialog,
  DialogActions,
  ErrorNotice,
  Notice,
  PdfMarker,
  TextField,
  Waiting
} from '../ui'
import styles from './Packet.module.css'

interface RedactDialogProps {
  referralId: string
  paper: PacketPaper
  onDone: (said: string) => void
  onClose: () => void
}

/** Marks areas of a paper that must not go out; what is under them is removed from the copy, never from the archive. */
export function RedactDialog({ referralId, paper, onDone, onClose }: RedactDialogProps) {
  const { data, error } = useRoute('court.paper', { referralId, paperId: paper.id, original: true })
  return (
    <Dialog isOpen onClose={onClose} title={`Redact ${paper.title}, ${paper.number}`} size="full">
      <ErrorNotice error={error} />
      {data ? (
        <Marking referralId={referralId} paper={paper} bytes={data.bytes} before={data.marks} onDone={onDone} />
      ) : (
        !error && <Waiting />
      )}
    </Dialog>
  )
}

interface MarkingProps {
  referralId: string
  paper: PacketPaper
  bytes: Uint8Array
  before: readonly RedactionMark[]
  onDone: (said: string) => void
}

function Marking({ referralId, paper, bytes, before, onDone }: MarkingProps) {
  const [marks, setMarks] = useState<RedactionMark[]>([...before])
  const [reason, setReason] = useState<string | null>(null)
  const [own, setOwn] = useState('')
  const [names, setNames] = useState<readonly { name: string; marks: readonly Area[] }[] | null>(null)
  const [searching, setSearching] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const redact = useAct('court.redact')
  const withdraw = useAct('court.withdrawRedaction')
  const why = own.trim() || reason || ''
  const add = (areas: readonly Area[], because: string) => {
    const fresh = areas.filter(
      (area) => !marks.some((mark) => mark.page === area.page && mark.x === area.x && mark.y === area.y)
    )
    setMarks([
      ...marks,
      ...fresh.map(({ page, x, y, width, height }) => ({ page, x, y, width, height, reason: because }))
    ])
  }
  const search = async () => {
    setSearching(true)
    try {
      setNames(await ask('court.namesOfOthers', { referralId, paperId: paper.id }))
    } catch (failed) {
      setProblem(failed)
    } finally {
      setSearching(false)
    }
  }
  const save = async () => {
    await redact.mutateAsync({ referralId, paperId: paper.id, marks })
    onDone(
      marks.length === 1
        ? '1 area is gone from the copy that goes out.'
        : `${marks.length} areas are gone from the copy that goes out.`
    )
  }
  const takeBack = async () => {
    await withdraw.mutateAsync({ referralId, paperId: paper.id })
    onDone('The paper goes out as it is in the archive.')
  }
  return (
    <div className={styles.describe}>
      <div className={styles.form}>
        <ComboBox
          label="Why it is removed"
          value={reason}
          onChange={setReason}
          options={REDACTION_REASONS.map((value) => ({ value, label: value }))}
          hint="For the areas you mark from now on; it stands in the log, not on the page."
        />
        <TextField label="or in your words" value={own} onChange={setOwn} isRequired={false} maxLength={200} />
        <Button onPress={() => void search()} isDisabled={searching}>
          Look for names of other pupils
        </Button>
        {names && (
          <section aria-label="Names of other pupils">
            {names.length === 0 && (
              <p>
                No name of another pupil of this desk was found. Scans without text cannot be searched: look yourself.
              </p>
            )}
            <ul className={styles.papers}>
              {names.map(({ name, marks: places }) => (
                <li key={`${name} ${places[0]?.page} ${places[0]?.y}`} className={styles.paper}>
                  <span>
                    {name}, page {places[0]?.page}
                  </span>
                  <Button
                    tone="quiet"
                    onPress={() => add(places, REDACTION_REASONS[0])}
                    aria-label={`Mark ${name} on page ${places[0]?.page}`}
                  >
                    Mark
                  </Button>
                </li>
              ))}
            </ul>
            {names.length > 1 && (
              <Button
                onPress={() =>
                  add(
                    names.flatMap(({ marks: places }) => places),
                    REDACTION_REASONS[0]
                  )
                }
              >
                Mark all {names.length}
              </Button>
            )}
          </section>
        )}
        <section aria-label="Marked areas">
          <h3>{marks.length === 1 ? '1 area' : `${marks.length} areas`}</h3>
          <ol className={styles.areas}>
            {marks.map((mark, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an area is its place in the list
              <li key={at}>
                page {mark.page}: {mark.reason}{' '}
                <Button
                  tone="quiet"
                  onPress={() => setMarks(marks.filter((_, index) => index !== at))}
                  aria-label={`Take away area ${at + 1}`}
                >
                  Take away
                </Button>
              </li>
            ))}
          </ol>
        </section>
        {!why && <Notice title="Say why before you mark." />}
        <ErrorNotice error={problem ?? redact.error ?? withdraw.error} />
        <DialogActions>
          {before.length > 0 && (
            <Button isDisabled={withdraw.isPending} onPress={() => void takeBack().catch(() => {})}>
              Take the redaction back
            </Button>
          )}
          <Button
            tone="primary"
            isDisabled={marks.length === 0 || redact.isPending}
            onPress={() => void save().catch(() => {})}
          >
            Remove what is marked
          </Button>
        </DialogActions>
      </div>
      <PdfMarker
        label="Pages of the paper"
        data={bytes}
        areas={marks}
        onAdd={(area) => why && add([area], why)}
        onChange={setMarks}
        nameOf={({ reason: because }) => because}
      />
    </div>
  )
}
