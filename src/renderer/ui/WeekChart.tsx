import { useId, useState } from 'react'
import { Button } from './Button'
import styles from './WeekChart.module.css'

export interface Week {
  /** Monday of the week, `YYYY-MM-DD`. */
  monday: string
  /** The Monday in words: "Sep 21". */
  label: string
  /** Schoolday counts of the week; all other days of `schooldays` were attended. */
  unexcused: number
  excused: number
  schooldays: number
}

export interface WeekMark {
  monday: string
  /** At most three letters: `L1`, `HTC`. */
  short: string
  /** "First notification mailed September 26" */
  text: string
  /** What the letters stand for: "first notification". */
  meaning: string
}

interface WeekChartProps {
  /** "Absences by week, as of December 2" */
  label: string
  weeks: readonly Week[]
  marks?: readonly WeekMark[]
}

const STEP = 26
const BAR = 17
const UNIT = 16
const MOST = 5

/** Days missed in each week, with what was done about them below; the same as a table at one press. */
export function WeekChart({ label, weeks, marks = [] }: WeekChartProps) {
  const [asTable, setAsTable] = useState(false)
  const marksOf = (monday: string) => marks.filter((mark) => mark.monday === monday)
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className={styles.name}>{label}</span>
        {!asTable && <Legend />}
        <Button tone="quiet" onPress={() => setAsTable(!asTable)}>
          {asTable ? 'Show as bars' : 'Show as a table'}
        </Button>
      </figcaption>
      {asTable ? (
        <WeekTable label={label} weeks={weeks} marksOf={marksOf} />
      ) : (
        <>
          <Bars label={label} weeks={weeks} marks={marks} marksOf={marksOf} />
          <Meanings marks={marks} />
        </>
      )}
    </figure>
  )
}

function Legend() {
  return (
    <span className={styles.legend} aria-hidden="true">
      <svg viewBox="0 0 12 12" className={styles.key} aria-hidden="true">
        <rect width="12" height="12" className={styles.unexcused} />
      </svg>
      unexcused
      <svg viewBox="0 0 12 12" className={styles.key} aria-hidden="true">
        <rect x="0.5" y="0.5" width="11" height="11" className={styles.excused} />
      </svg>
      excused
    </span>
  )
}

/** What the letters below the weeks stand for, each once. */
function Meanings({ marks }: { marks: readonly WeekMark[] }) {
  const meanings = new Map(marks.map(({ short, meaning }) => [short, meaning]))
  if (meanings.size === 0) return null
  return (
    <p className={styles.meanings}>
      {[...meanings].map(([short, meaning]) => (
        <span key={short}>
          <b>{short}</b> {meaning}
        </span>
      ))}
    </p>
  )
}

interface PartProps {
  label: string
  weeks: readonly Week[]
  marksOf: (monday: string) => readonly WeekMark[]
}

function Bars({ label, weeks, marks, marksOf }: PartProps & { marks: readonly WeekMark[] }) {
  const id = useId()
  const rows = Math.max(0, ...weeks.map(({ monday }) => marksOf(monday).length))
  const ground = MOST * UNIT + 6
  const height = ground + 20 + rows * 17
  const width = weeks.length * STEP + 4
  const total = (key: 'unexcused' | 'excused') => weeks.reduce((sum, week) => sum + week[key], 0)
  return (
    <section
      className={styles.scroll}
      aria-label={label} // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>
          {`${label}: ${total('unexcused')} unexcused and ${total('excused')} excused days in ${weeks.length} weeks. ${marks.map(({ text }) => text).join('. ')}`}
        </title>
        <line x1="0" x2={width} y1={ground} y2={ground} className={styles.ground} />
        {weeks.map((week, index) => {
          const x = 2 + index * STEP
          const unexcused = Math.min(MOST, week.unexcused) * UNIT
          const excused = Math.min(MOST - Math.min(MOST, week.unexcused), week.excused) * UNIT
          return (
            <g key={week.monday}>
              <title>{`Week of ${week.label}: ${week.unexcused} unexcused, ${week.excused} excused of ${week.schooldays} schooldays`}</title>
              {week.schooldays === 0 && (
                <line x1={x + 3} x2={x + BAR - 3} y1={ground - 3} y2={ground - 3} className={styles.free} />
              )}
              <rect x={x} y={ground - unexcused} width={BAR} height={unexcused} className={styles.unexcused} />
              {excused > 0 && (
                <rect
                  x={x + 0.5}
                  y={ground - unexcused - excused + 0.5}
                  width={BAR - 1}
                  height={excused - 1}
                  className={styles.excused}
                />
              )}
              {startsMonth(weeks, index) && (
                <text x={x} y={ground + 15} className={styles.month}>
                  {week.label.split(' ')[0]}
                </text>
              )}
              {marksOf(week.monday).map((mark, row) => (
                <text
                  key={mark.text}
                  x={x + BAR / 2}
                  y={ground + 32 + row * 17}
                  textAnchor="middle"
                  className={styles.mark}
                >
                  <title>{mark.text}</title>
                  {mark.short}
                </text>
              ))}
            </g>
          )
        })}
      </svg>
    </section>
  )
}

const startsMonth = (weeks: readonly Week[], index: number) =>
  index === 0 || weeks[index]?.monday.slice(0, 7) !== weeks[index - 1]?.monday.slice(0, 7)

function WeekTable({ label, weeks, marksOf }: PartProps) {
  return (
    <section
      className={styles.scroll}
      aria-label={label} // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Week of</th>
            <th scope="col">Schooldays</th>
            <th scope="col">Unexcused</th>
            <th scope="col">Excused</th>
            <th scope="col">What was done</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ monday, label: week, schooldays, unexcused, excused }) => (
            <tr key={monday}>
              <th scope="row">{week}</th>
              <td>{schooldays}</td>
              <td>{unexcused}</td>
              <td>{excused}</td>
              <td>
                {marksOf(monday)
                  .map(({ text }) => text)
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
