import type { FormData } from '@shared/documents/forms'
import { isBlank } from '../blank/marks'
import { Say, useTexts } from '../paper/context'
import { Letterhead, Section } from '../paper/Sheet'
import { DataTable, Facts } from '../paper/Tables'

type Log = FormData<'SD-12'>
type Identity = FormData<'SD-13'>

function Head({ data, title }: { data: Log | Identity; title: string }) {
  const { t, date } = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{title}</h1>
      <Facts
        columns={2}
        rows={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.birthDate'), date(data.pupil.birthDate)],
          [t('common.school'), `${data.pupil.school}, ${t('common.grade').toLowerCase()} ${data.pupil.grade}`],
          [t('common.schoolYear'), data.schoolYear],
          [t('common.localId'), data.pupil.localId],
          [t('common.stateId'), data.pupil.stateId || t('common.notSaid')],
          ...(data.caseNumber ? [[t('common.caseNumber'), data.caseNumber] as const] : [])
        ]}
      />
    </>
  )
}

/** SD-12: the steps of EC 48264.5 first, then the whole log by date. */
export function InterventionLogForm({ data }: { data: Log }) {
  const { t, date, time } = useTexts()
  return (
    <>
      <Head data={data} title={t('sd12.title')} />
      <Say id="sd12.intro" values={{ date: date(data.date) }} />
      <Section title={t('sd12.steps')} whole>
        <DataTable
          rows={data.steps}
          columns={[
            { head: t('sd12.step'), cell: (row) => t(`sd12.${row.step}`), names: true, width: 'w45' },
            {
              head: t('sd12.reportedOn'),
              cell: (row) => (row.reportedOn ? date(row.reportedOn) : t('sd12.noReport')),
              width: 'w20'
            },
            {
              head: t('sd12.done'),
              cell: (row) =>
                row.done.length === 0
                  ? t('sd12.nothing')
                  : row.done.map((one) => (
                      <span className="line" key={`${one.date} ${one.what}`}>
                        {isBlank(one.date) ? one.date : `${date(one.date)}: ${one.what}. ${one.result}`}
                      </span>
                    ))
            }
          ]}
        />
      </Section>
      <Section title={t('sd12.log')}>
        {data.entries.length === 0 ? (
          <Say id="sd12.noEntries" />
        ) : (
          <DataTable
            rows={data.entries}
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
              {
                head: t('sd12.who'),
                width: 'w20',
                cell: (row) => (
                  <>
                    {row.by}
                    {row.withWhom ? <span className="under-text">{t('sd12.with', { name: row.withWhom })}</span> : null}
                  </>
                )
              },
              {
                head: t('sd12.what'),
                cell: (row) => (
                  <>
                    <strong>{row.what}</strong>
                    <span className="line">{row.summary}</span>
                    {row.nextStep ? <span className="under-text">{t('sd12.next', { step: row.nextStep })}</span> : null}
                    {row.attempt ? <span className="under-text">{t('sd12.attempt')}</span> : null}
                  </>
                )
              },
              { head: t('sd12.result'), cell: (row) => row.result, width: 'w15' }
            ]}
          />
        )}
      </Section>
    </>
  )
}

/** SD-13: who the pupil is, where enrolled, and who has charge of the pupil. */
export function IdentityForm({ data }: { data: Identity }) {
  const { t, date, yesNo } = useTexts()
  const plans = data.plans.map((plan) => t(`sd13.plan.${plan}`)).join(', ')
  const review = data.planReviewedOn
    ? t('sd13.considered', { date: date(data.planReviewedOn) })
    : t('sd13.notConsidered')
  return (
    <>
      <Head data={data} title={t('sd13.title')} />
      <Say id="sd13.intro" values={{ date: date(data.date) }} />
      <Facts
        columns={2}
        rows={[
          [t('sd13.age'), String(data.age)],
          [t('sd13.language'), data.homeLanguage ?? t('common.notSaid')],
          [t('sd13.interpreter'), yesNo(data.interpreterNeeded)],
          [t('sd13.plan'), plans ? `${plans}; ${review}` : t('sd13.planNone')]
        ]}
      />
      <Section title={t('sd13.enrolment')} whole>
        <DataTable
          rows={data.enrolment}
          columns={[
            { head: t('common.school'), cell: (row) => row.school, names: true },
            { head: t('sd13.from'), cell: (row) => date(row.from), width: 'w25' },
            { head: t('sd13.to'), cell: (row) => (row.to ? date(row.to) : t('sd13.stillEnrolled')), width: 'w25' }
          ]}
        />
      </Section>
      <Section title={t('sd13.contacts')}>
        <DataTable
          rows={data.contacts}
          columns={[
            {
              head: t('sd05.name'),
              names: true,
              width: 'w25',
              cell: (row) => (
                <>
                  {row.name}
                  {row.relation ? <span className="under-text">{row.relation}</span> : null}
                </>
              )
            },
            {
              head: t('sd13.reach'),
              cell: (row) =>
                [...row.addressLines, row.phone, row.email].filter(Boolean).map((line) => (
                  <span className="line" key={line}>
                    {line}
                  </span>
                ))
            },
            {
              head: t('sd13.role'),
              width: 'w30',
              cell: (row) =>
                [
                  row.livesWith ? t('sd13.livesWith') : null,
                  row.educationRights ? t('sd13.educationRights') : null,
                  row.receivesMail ? t('sd13.receivesMail') : null,
                  row.language ? t('sd13.speaks', { language: row.language }) : null
                ]
                  .filter(Boolean)
                  .map((line) => (
                    <span className="line" key={line}>
                      {line}
                    </span>
                  ))
            }
          ]}
        />
      </Section>
    </>
  )
}
