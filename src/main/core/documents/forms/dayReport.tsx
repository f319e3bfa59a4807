import type { FormData } from '@shared/documents/forms'
import { Call, Say, useTexts } from '../paper/context'
import { Bullets, Letterhead, Section } from '../paper/Sheet'
import { DataTable } from '../paper/Tables'

/** SD-36: for the board everything decided today; for a school or agency what it is asked to do, and no more. */
export function DayReportForm({ data }: { data: FormData<'SD-36'> }) {
  const { t, date, time } = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{data.recipient ? t('sd36.for', { name: data.recipient }) : t('sd36.title')}</h1>
      <p className="subtitle">{t('sd36.subtitle', { date: date(data.day, 'long'), place: data.place })}</p>
      <Say id="sd36.confidential" className="confidential" />
      {data.counts ? <p>{t('sd36.counts', data.counts)}</p> : null}
      {data.cases.length > 0 ? (
        <Section title={t('sd36.cases')}>
          <DataTable
            className="tight"
            rows={data.cases}
            columns={[
              { head: t('sd05.time'), cell: (row) => time(row.time), width: 'w12' },
              {
                head: t('sd05.pupil'),
                names: true,
                width: 'w20',
                cell: (row) => (
                  <>
                    <strong>{row.pupil}</strong>
                    <span className="under-text">{row.caseNumber}</span>
                  </>
                )
              },
              { head: t('common.school'), cell: (row) => row.school, width: 'w20' },
              {
                head: t('sd36.outcome'),
                cell: (row) => (row.outcome ? t(`sd07.outcome.${row.outcome}`) : row.state)
              },
              { head: t('sd36.next'), cell: (row) => (row.reviewOn ? date(row.reviewOn) : ''), width: 'w15' },
              {
                head: t('sd36.papers'),
                cell: (row) =>
                  row.papers?.split(', ').map((paper) => (
                    <span className="line nowrap" key={paper}>
                      {paper}
                    </span>
                  ))
              }
            ]}
          />
        </Section>
      ) : null}
      {data.recipient ? null : <h2>{t('sd36.tasks')}</h2>}
      {data.groups.length === 0 ? <p>{t('sd36.noTasks')}</p> : null}
      {data.groups.map(({ who, tasks }) => (
        <div className="section" key={who}>
          {data.recipient ? null : <h3>{who}</h3>}
          <DataTable
            rows={tasks}
            columns={[
              {
                head: t('sd36.case'),
                names: true,
                width: 'w20',
                cell: (row) => (
                  <>
                    {row.pupil ?? row.caseNumber}
                    {row.pupil ? <span className="under-text">{row.caseNumber}</span> : null}
                  </>
                )
              },
              { head: t('sd06.text'), cell: (row) => row.text },
              {
                head: t('sd06.due'),
                cell: (row) => (row.due ? date(row.due) : t('sd36.wholeTerm')),
                width: 'w15'
              },
              {
                head: t('sd06.evidence'),
                width: 'w25',
                cell: (row) => (
                  <>
                    {row.evidence}
                    {row.monitor ? (
                      <span className="under-text">{t('sd06.monitor', { name: row.monitor })}</span>
                    ) : null}
                  </>
                )
              }
            ]}
          />
        </div>
      ))}
      {data.open.length > 0 ? (
        <Section title={t('sd36.open')} whole={data.open.length < 20}>
          <Bullets items={data.open} />
        </Section>
      ) : null}
      {data.contact ? (
        <Say
          id="sd36.back"
          values={{ contact: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
        />
      ) : null}
    </>
  )
}
