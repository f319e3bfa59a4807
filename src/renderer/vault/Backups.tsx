import { type CalendarDate, clockTimeOf, dateInWords, dayOfMoment, timeInWords } from '@shared/kernel/dates'
import { type BackupRecord, type BackupState, backupWords } from '@shared/vault/model'
import { useAct, useDesk, useRoute } from '../desk'
import { Button, type DataColumn, DataTable, EmptyState, ErrorNotice, Notice, Row, Section, StatusMark } from '../ui'
import { inMegabytes } from './words'

const columns: readonly DataColumn<BackupRecord>[] = [
  {
    id: 'made',
    head: 'Made',
    cell: ({ madeAt }) => `${dateInWords(dayOfMoment(madeAt))}, ${timeInWords(clockTimeOf(madeAt))}`,
    sortBy: ({ madeAt }) => madeAt,
    rowHeader: true,
    width: '2fr'
  },
  { id: 'kind', head: 'How', cell: ({ kind }) => backupWords[kind] },
  {
    id: 'place',
    head: 'Where',
    cell: ({ place }) => (place === 'desk' ? 'this computer' : 'chosen folder')
  },
  { id: 'bytes', head: 'Size', cell: ({ bytes }) => inMegabytes(bytes), align: 'end', width: 100 }
]

/** Copies of the file, each checked when it was made. They are as encrypted as the file, and open with its passphrase. */
export function Backups() {
  const { sample } = useDesk()
  const { data, error } = useRoute('vault.backups', {})
  const backUp = useAct('vault.backUp')
  const choose = useAct('vault.chooseBackupFolder')
  const forget = useAct('vault.forgetBackupFolder')
  return (
    <Section
      title="Backups"
      actions={
        <Button tone="primary" onPress={() => backUp.mutate({})} isDisabled={backUp.isPending}>
          Back up now
        </Button>
      }
    >
      <p>
        A backup is written, opened again and checked in every page. One is made by itself when the desk is locked or
        closed after a change; of these the last of seven days, five weeks and twelve months are kept.
        {sample && ' The sample district is not backed up by itself: it can be made anew.'}
      </p>
      {data && <BackupLine state={data} />}
      <ErrorNotice error={error ?? backUp.error ?? choose.error ?? forget.error} />
      <Row align="center">
        <span>
          {data?.drive ? (
            <>
              Also kept in the folder “{data.drive}”{' '}
              {data.driveMissing && <StatusMark status="late">not connected</StatusMark>}
            </>
          ) : (
            'Kept on this computer only. If it is lost, so are they: choose a folder on another drive.'
          )}
        </span>
        <Button onPress={() => choose.mutate({})}>{data?.drive ? 'Choose another folder' : 'Choose a folder'}</Button>
        {data?.drive && (
          <Button tone="quiet" onPress={() => forget.mutate({})}>
            Keep none there any more
          </Button>
        )}
      </Row>
      {data && (
        <DataTable
          label="Backups"
          rows={data.backups}
          columns={columns}
          rowKey={({ madeAt, place, kind }) => `${place} ${madeAt} ${kind}`}
          empty={<EmptyState title="No backup yet." />}
        />
      )}
      <Notice title="To go back to a backup">
        Lock the desk and choose “Restore a backup”. The desk as it is now is set aside then, not deleted.
      </Notice>
    </Section>
  )
}

/** How old the newest backup is, in one line. */
export function BackupLine({ state }: { state: BackupState }) {
  const { today } = useDesk()
  const [newest] = state.backups
  if (!newest) return <StatusMark status="due">No backup yet</StatusMark>
  const day = dayOfMoment(newest.madeAt)
  const when = day === (today as CalendarDate) ? 'today' : dateInWords(day)
  const { changesSince } = state
  const since = changesSince === 0 ? 'nothing changed' : changesSince === 1 ? '1 change' : `${changesSince} changes`
  return (
    <StatusMark status={changesSince === 0 ? 'met' : 'open'}>
      {`Last backup ${when}, ${timeInWords(clockTimeOf(newest.madeAt))}; ${since} since`}
    </StatusMark>
  )
}
