import type { MissedDay } from '@shared/followup/model'
import { dateInWords } from '@shared/kernel/dates'
import { Button, DataTable, Dialog, EmptyState, Row } from '../ui'

interface MissedDaysProps {
  title: string
  days: readonly MissedDay[]
  /** Given where days before and after are compared: the day of the hearing. */
  around?: string
  onClose: () => void
}

/** The days behind a number, each with what was missed, whether it is excused, and its codes. */
export function MissedDays({ title, days, around, onClose }: MissedDaysProps) {
  return (
    <Dialog isOpen onClose={onClose} title={title} size="wide">
      <DataTable<MissedDay>
        label={title}
        rows={days}
        rowKey={({ date }) => date}
        empty={<EmptyState title="No day was missed." />}
        columns={[
          { id: 'date', head: 'Day', cell: ({ date }) => dateInWords(date, 'long'), rowHeader: true },
          ...(around
            ? [
                {
                  id: 'side',
                  head: 'Hearing',
                  cell: ({ date }: MissedDay) => (date < around ? 'before it' : 'after it')
                }
              ]
            : []),
          {
            id: 'what',
            head: 'What',
            cell: ({ what }) => (what === 'full-day' ? 'whole day' : 'more than 30 minutes')
          },
          { id: 'excuse', head: 'Without excuse', cell: ({ unexcused }) => (unexcused ? 'yes' : 'no') },
          { id: 'codes', head: 'Code', cell: ({ codes }) => codes.join(', ') }
        ]}
      />
      <Row>
        <Button onPress={onClose}>Close</Button>
      </Row>
    </Dialog>
  )
}
