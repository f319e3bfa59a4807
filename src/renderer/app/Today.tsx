import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useDesk } from '../desk'
import { Page, PageHeader } from '../ui'
import { rooms } from './routes'

/** What is late, due and next, room by room; each room brings its own part. */
export function Today() {
  const { today, district } = useDesk()
  return (
    <Page>
      <PageHeader title={`Today, ${dateInWords(today as CalendarDate, 'long')}`} detail={district} />
      {rooms.map(({ room, today: Part }) => Part && <Part key={room} />)}
    </Page>
  )
}
