import { catalogues, type MessageKey } from '@core/documents/messages'
import { day } from '@shared/kernel/dates'
import type { TimelineEntry } from '@shared/kernel/timeline'
import { describe, expect, it } from 'vitest'
import { weekMarks } from '../../../src/renderer/attendance/weekMarks'

const entry = (kind: string, title: string, date = '2026-11-10'): TimelineEntry => ({
  key: `${kind}:${title}:${date}`,
  date: day(date),
  time: null,
  kind,
  title,
  detail: null,
  documentId: null
})
const marksOf = (...entries: TimelineEntry[]) =>
  weekMarks(entries, '2026-08-01', '2027-06-30').map(({ monday, short }) => `${monday} ${short}`)
const issued = (key: string) => entry('document', `${catalogues.en.messages[key as MessageKey]} issued`)

describe('marks below the weeks', () => {
  it('shows every notification of truancy by the title its form prints', () => {
    expect(marksOf(issued('sd01.title'))).toEqual(['2026-11-09 L1'])
    expect(marksOf(issued('sd21.title'))).toEqual(['2026-11-09 L+'])
  })

  it('shows a warning and a conference apart from support, and neither proofs nor deliveries', () => {
    const marks = marksOf(
      entry('support', 'Peace officer’s warning (EC 48264.5): done'),
      entry('support', 'Study program (EC 48264.5): accepted'),
      entry('meeting', 'Habitual truancy conference (HTC): held'),
      issued('sd04.title'),
      entry('service', 'Further notification of truancy delivered: first-class mail')
    )
    expect(marks.toSorted()).toEqual(['2026-11-09 HTC', '2026-11-09 S', '2026-11-09 W'])
  })

  it('leaves out what lies outside the weeks shown, and counts the copies of one letter once', () => {
    expect(marksOf(entry('contact', 'Call: reached', '2026-07-01'))).toEqual([])
    expect(marksOf(issued('sd01.title'), { ...issued('sd01.title'), key: 'second copy' })).toHaveLength(1)
  })
})
