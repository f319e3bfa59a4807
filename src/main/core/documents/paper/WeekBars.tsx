import type { FormData } from '@shared/documents/forms'
import { useTexts } from './context'

type Packet = FormData<'SD-33'>

const STEP = 14
const BAR = 9
const DAY = 8

/**
 * Whole days absent week by week as bars: dark without valid excuse, light excused; marks below say what was done in
 * which week. A picture made of numbers, with words for those who cannot see it.
 */
export function WeekBars({
  weeks,
  events,
  tall
}: Pick<Packet, 'weeks' | 'events'> & {
  tall?: boolean
}) {
  const { t, date } = useTexts()
  if (weeks.length === 0) return null
  const unexcused = weeks.reduce((sum, week) => sum + week.unexcused, 0)
  const excused = weeks.reduce((sum, week) => sum + week.excused, 0)
  const worst = [...weeks].sort((a, b) => b.unexcused + b.excused - (a.unexcused + a.excused))[0]
  const base = 5 * DAY + 2
  const width = weeks.length * STEP
  const bars = weeks
    .map(({ unexcused: dark, excused: light }, index) => {
      const x = index * STEP + 2
      const rect = (days: number, from: number, fill: string) =>
        days > 0
          ? `<rect x="${x}" y="${base - (from + days) * DAY}" width="${BAR}" height="${days * DAY - 0.6}" fill="${fill}"/>`
          : ''
      return rect(dark, 0, '#15191c') + rect(light, dark, '#a9b0b4')
    })
    .join('')
  const marks = weeks
    .map(({ monday }, index) => {
      const next = weeks[index + 1]?.monday ?? '9999'
      const own = events.some(({ date: on }) => on >= monday && on < next)
      return own ? `<path d="M${index * STEP + 2 + BAR / 2} ${base + 2.5}l3.2 5.5h-6.4z" fill="#0f4434"/>` : ''
    })
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${base + 9}"><path d="M0 ${base}H${width}" stroke="#15191c" stroke-width="0.6"/>${bars}${marks}</svg>`
  const alt = t('sd33.weeksAlt', {
    count: weeks.length,
    unexcused,
    excused,
    week: worst ? date(worst.monday) : ''
  })
  const [first, last] = [weeks[0], weeks.at(-1)]
  return (
    <div className={tall ? 'week-bars tall' : 'week-bars'}>
      <p className="small">
        {t('sd33.weeks')}: <span className="key dark" /> {t('sd33.unexcused')} <span className="key light" />{' '}
        {t('sd33.excused')}
      </p>
      <img src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`} alt={alt} />
      <p className="span small">
        <span>{first ? date(first.monday, 'short') : ''}</span>
        <span>{last ? date(last.monday, 'short') : ''}</span>
      </p>
    </div>
  )
}
