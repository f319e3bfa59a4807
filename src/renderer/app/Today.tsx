import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useDesk } from '../desk'
import { Page, PageHeader } from '../ui'
import { rooms } from './routes'

/** On a hearing day the hearings come before everything that is late. */
const parts = rooms.toSorted((a, b) => Number(b.room === 'hearings') - Number(a.room === 'hearings'))

/** What is late, due and next, room by room; each room brings its own part. */
export function Today() {
  const { today, district } = useDesk()
  return (
    <Page>
      <PageHeader title={`Today, ${dateInWords(today as CalendarDate, 'long')}`} detail={district} />
      {parts.map(({ room, today: Part }) => Part && <Part key={room} />)}
    </Page>
  )
}
