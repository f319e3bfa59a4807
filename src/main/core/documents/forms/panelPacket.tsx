import type { FormData } from '@shared/documents/forms'
import { Say, useTexts } from '../paper/context'
import { Section } from '../paper/Sheet'
import { DataTable, Facts, FiguresTable } from '../paper/Tables'
import { WeekBars } from '../paper/WeekBars'

type Packet = FormData<'SD-33'>

/** SD-33: one page that says it all, then what it rests on. */
export function PanelPacketForm({ data }: { data: Packet }) {
  const { t, date, time } = useTexts()
  return (
    <>
      <Summary data={data} />
      <div className="section new-page">
        <h2>{t('sd33.timeline')}</h2>
        <DataTable
          className="tight"
          rows={data.timeline}
          columns={[
            {
              head: t('common.date'),
              names: true,
              width: 'w20',
              cell: (row) => (
                <>
                  {date(row.date)}
                  {row.time ? <span className="under-text">{time(row.time)}</span> : null}
                </>
              )
            },
            { head: t('sd12.what'), cell: (row) => row.title, width: 'w40' },
            { head: t('sd07.note'), cell: (row) => row.detail ?? '' }
          ]}
        />
      </div>
      <Section title={t('sd33.numbers')} whole>
        {data.figures ? <FiguresTable of={data.figures} /> : <p>{t('sd33.noWeeks')}</p>}
        <WeekBars weeks={data.weeks} events={data.events} tall />
        <DataTable
          className="tight"
          rows={data.events}
          columns={[
            { head: t('common.date'), cell: (row) => date(row.date), names: true, width: 'w20' },
            { head: t('common.code'), cell: (row) => row.mark, width: 'w12' },
            { head: t('sd12.what'), cell: (row) => row.what }
          ]}
        />
      </Section>
      <Section title={t('sd33.interventions')}>
        {data.interventions.length === 0 ? (
          <p>{t('sd33.noInterventions')}</p>
        ) : (
          <DataTable
            className="tight"
            rows={data.interventions}
            columns={[
              { head: t('common.date'), cell: (row) => date(row.date), names: true, width: 'w20' },
              {
                head: t('sd12.what'),
                cell: (row) => (
                  <>
                    <strong>{row.what}</strong>
                    <span className="line">{row.summary}</span>
                  </>
                )
              },
              { head: t('sd12.who'), cell: (row) => row.by, width: 'w20' },
              { head: t('sd12.result'), cell: (row) => row.result, width: 'w15' }
            ]}
          />
        )}
      </Section>
      <Section title={t('sd33.documents')} whole={data.documents.length < 25}>
        {data.documents.length === 0 ? (
          <p>{t('sd33.noDocuments')}</p>
        ) : (
          <ol>
            {data.documents.map(({ title, number, date: on }) => (
              <li key={number}>
                {title}, {number}, {date(on)}
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  )
}

function Summary({ data }: { data: Packet }) {
  const { t, date, time, list } = useTexts()
  const { pupil, hearing } = data
  const born = [date(pupil.birthDate), pupil.age === null ? null : t('sd32.age', { age: pupil.age })]
  const rows: [string, string][] = [
    [t('common.pupil'), pupil.legalName],
    [t('common.birthDate'), born.filter(Boolean).join(', ')],
    [t('common.school'), `${pupil.school}, ${t('common.grade').toLowerCase()} ${pupil.grade}`],
    [t('sd05.referrer'), data.referrer],
    [t('sd03.when'), `${date(hearing.date, 'long')}, ${time(hearing.time)}`],
    [t('sd03.where'), hearing.place],
    [t('sd05.interpreter'), [data.language, data.interpreter].filter(Boolean).join(', ') || t('common.none')],
    [t('sd32.marks'), data.marks.join(', ') || t('common.none')]
  ]
  if (data.siblings.length > 0) rows.push([t('sd32.siblings'), list(data.siblings)])
  if (data.recused.length > 0) rows.push([t('sd33.recused'), list(data.recused)])
  return (
    <div className="packet-summary">
      <h1>
        {t('common.case', { number: data.caseNumber })}: {pupil.callName},{' '}
        {t(`sd05.kind.${hearing.kind}`).toLowerCase()}
      </h1>
      <p className="confidential">{t('sd33.confidential')}</p>
      <Facts columns={2} rows={rows} />
      <Section title={t('sd33.grounds')} whole>
        <p>
          {data.grounds.map((ground) => t(`ground.${ground}`)).join('; ')}
          {data.reason ? `. ${data.reason}` : ''}
        </p>
        {data.figures ? <FiguresTable of={data.figures} /> : null}
        <WeekBars weeks={data.weeks} events={data.events} />
      </Section>
      <div className="pair">
        <Section title={t('sd33.family')} whole>
          <ul>
            {data.family.map(({ name, relation, note }) => (
              <li key={name}>{[relation ? `${name} (${relation})` : name, note].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
        </Section>
        <Section title={t('sd33.last')} whole>
          {data.interventions.length === 0 ? (
            <p>{t('sd33.noInterventions')}</p>
          ) : (
            <ul>
              {data.interventions.slice(-4).map(({ date: on, what, result }) => (
                <li key={`${on} ${what}`}>
                  {date(on, 'short')}: {what}. {result}
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
      {data.earlier.length > 0 ? (
        <Section title={t('sd33.earlier')} whole>
          <DataTable
            className="tight"
            rows={data.earlier}
            columns={[
              { head: t('sd31.who'), cell: (row) => row.to, names: true, width: 'w20' },
              { head: t('sd06.text'), cell: (row) => row.text },
              { head: t('sd06.due'), cell: (row) => (row.due ? date(row.due) : t('sd06.wholeTerm')), width: 'w20' },
              { head: t('sd07.result'), cell: (row) => row.state, width: 'w12' }
            ]}
          />
        </Section>
      ) : null}
      <Say id="sd07.rights" className="letter-foot" />
    </div>
  )
}
