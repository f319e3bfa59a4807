import type { FormData } from '@shared/documents/forms'
import { addDays, type CalendarDate, clockTimeOf, dayOfMoment, type Instant, isoWeekday } from '@shared/kernel/dates'
import { Say, useTexts } from '../paper/context'
import { Letterhead, Section } from '../paper/Sheet'
import { SignatureBlock } from '../paper/Signatures'
import { DataTable, Facts, FiguresTable } from '../paper/Tables'

type Attendance = FormData<'SD-08'>
type Mark = Attendance['marks'][number]

/** SD-08: the year as a calendar and as a list, the code legend, and the custodian's certificate (EC 49078). */
export function AttendanceForm({ data }: { data: Attendance }) {
  const texts = useTexts()
  const { t, date, time } = texts
  const marks = [...data.marks].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t(data.certificate ? 'sd08.certifiedTitle' : 'sd08.title')}</h1>
      <p className="subtitle">{t('sd08.span', { from: date(data.from), asOf: date(data.asOf) })}</p>
      <Facts
        columns={2}
        rows={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.birthDate'), date(data.pupil.birthDate)],
          [t('common.school'), `${data.pupil.school}, ${t('common.grade').toLowerCase()} ${data.pupil.grade}`],
          [t('common.schoolYear'), data.schoolYear],
          [t('common.localId'), data.pupil.localId],
          [t('common.stateId'), data.pupil.stateId || t('common.notSaid')],
          ...(data.caseNumber ? [[t('common.caseNumber'), data.caseNumber] as const] : []),
          [t('sd08.enrolment'), data.enrolment.map((span) => enrolled(span, texts)).join('; ')]
        ]}
      />
      <FiguresTable of={data.figures} attended />
      {data.importedAt ? (
        <p className="small">
          {t('sd08.imported', {
            date: date(dayOfMoment(data.importedAt as Instant)),
            time: time(clockTimeOf(data.importedAt as Instant))
          })}
        </p>
      ) : null}
      {data.schooldays.length > 0 ? <Calendar data={data} /> : null}
      <Section title={t('sd08.list')}>
        {marks.length === 0 ? (
          <Say id="sd08.noMarks" />
        ) : (
          <DataTable
            className="tight"
            rows={marks}
            columns={[
              { head: t('common.date'), cell: (mark) => date(mark.date), names: true, width: 'w20' },
              { head: t('common.day'), cell: (mark) => texts.weekday(mark.date), width: 'w12' },
              { head: t('common.code'), cell: (mark) => mark.code, align: 'center', width: 'w8' },
              { head: t('common.what'), cell: (mark) => t(`what.${mark.what}`), width: 'w15' },
              { head: t('sd08.periods'), cell: (mark) => mark.periods ?? '', align: 'center' },
              { head: t('common.minutes'), cell: (mark) => mark.minutes ?? '', align: 'right' },
              { head: t('sd08.counts'), cell: (mark) => t(`sd08.count.${mark.counts}`), width: 'w30' }
            ]}
          />
        )}
      </Section>
      <Section title={t('sd08.legend')} whole={data.legend.length < 25}>
        <DataTable
          className="tight"
          rows={data.legend}
          columns={[
            { head: t('common.code'), cell: (row) => row.code, names: true, align: 'center', width: 'w12' },
            { head: t('sd08.meaning'), cell: (row) => row.meaning },
            { head: t('sd08.counts'), cell: (row) => row.counts, width: 'w40' }
          ]}
        />
      </Section>
      {data.certificate ? <Certificate data={data} certificate={data.certificate} /> : null}
    </>
  )
}

function enrolled(span: Attendance['enrolment'][number], { t, date }: ReturnType<typeof useTexts>): string {
  return span.to
    ? t('sd08.enrolledFromTo', { school: span.school, from: date(span.from), to: date(span.to) })
    : t('sd08.enrolledFrom', { school: span.school, from: date(span.from) })
}

const WEIGHT: Record<Mark['counts'], number> = {
  unexcused: 5,
  'partial-over-30': 4,
  suspended: 3,
  excused: 2,
  partial: 1,
  other: 0
}

/** One small table a month, Monday to Friday; the heaviest mark of a day fills its square. */
function Calendar({ data }: { data: Attendance }) {
  const { t } = useTexts()
  const schooldays = new Set<string>(data.schooldays)
  const marks = new Map<string, Mark>()
  for (const mark of data.marks) {
    const other = marks.get(mark.date)
    if (!other || WEIGHT[mark.counts] > WEIGHT[other.counts]) marks.set(mark.date, mark)
  }
  return (
    <Section title={t('sd08.calendar')} whole>
      <div className="months">
        {monthsBetween(data.from, data.asOf).map((month) => (
          <Month key={month} month={month} schooldays={schooldays} marks={marks} />
        ))}
      </div>
      <Say id="sd08.calendarNote" className="small" />
    </Section>
  )
}

function monthsBetween(from: CalendarDate, to: CalendarDate): string[] {
  const months: string[] = []
  for (let day = `${from.slice(0, 8)}01` as CalendarDate; day <= to; ) {
    months.push(day.slice(0, 7))
    day = `${addDays(day, 31).slice(0, 8)}01` as CalendarDate
  }
  return months
}

function Month({
  month,
  schooldays,
  marks
}: {
  month: string
  schooldays: ReadonlySet<string>
  marks: ReadonlyMap<string, Mark>
}) {
  const { date } = useTexts()
  const first = `${month}-01` as CalendarDate
  const weeks: CalendarDate[][] = []
  for (let monday = addDays(first, 1 - isoWeekday(first)); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    const week = [0, 1, 2, 3, 4].map((offset) => addDays(monday, offset))
    if (week.some((day) => day.startsWith(month))) weeks.push(week)
  }
  const name = date(first).replace(/\s*\b1\b,?/, '')
  const weekdays = weeks[0] ?? []
  return (
    <table className="month">
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {date(day, 'weekday').slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              if (!day.startsWith(month)) return <td key={day} className="outside" />
              const mark = marks.get(day)
              if (!schooldays.has(day)) {
                return (
                  <td key={day} className="closed">
                    ·
                  </td>
                )
              }
              return (
                <td key={day} className={mark ? `mark ${mark.counts}` : undefined}>
                  <span className="number">{Number(day.slice(8))}</span>
                  {mark ? <span className="code">{mark.code}</span> : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Certificate({ data, certificate }: { data: Attendance; certificate: NonNullable<Attendance['certificate']> }) {
  const { t, date } = useTexts()
  const { custodian, executed } = certificate
  return (
    <div className="section whole certificate">
      <h2>{t('sd08.certHeading')}</h2>
      <Say
        id="sd08.cert1"
        values={{ name: custodian.name, title: custodian.title, district: data.letterhead.districtName }}
      />
      <Say
        id="sd08.cert2"
        values={{
          from: date(data.from),
          asOf: date(data.asOf),
          pupil: data.pupil.legalName,
          birthDate: date(data.pupil.birthDate),
          localId: data.pupil.localId
        }}
      />
      <Say id="sd08.cert3" values={{ practice: certificate.practice }} />
      <Say id="sd04.declare" />
      <p>
        {executed ? t('sd04.executed', { date: date(executed.on), place: executed.place }) : t('sd04.executedBlank')}
      </p>
      <div className="signatures">
        <SignatureBlock
          of={
            certificate.signature ?? {
              role: 'custodian',
              name: custodian.name,
              capacity: custodian.title,
              state: 'blank'
            }
          }
        />
      </div>
      <Say id="sd08.certLaw" className="letter-foot" />
    </div>
  )
}
