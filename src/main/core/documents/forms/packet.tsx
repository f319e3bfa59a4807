import type { FormData } from '@shared/documents/forms'
import { Say, useTexts } from '../paper/context'
import { Letterhead } from '../paper/Sheet'
import { DataTable, Facts } from '../paper/Tables'

function Head({ data, title }: { data: FormData<'SD-60'> | FormData<'SD-61'>; title: string }) {
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
          [t('common.caseNumber'), data.caseNumber],
          [t('common.date'), date(data.date)]
        ]}
      />
    </>
  )
}

/** SD-60: who can be asked about what. */
export function WitnessListForm({ data }: { data: FormData<'SD-60'> }) {
  const { t } = useTexts()
  return (
    <>
      <Head data={data} title={t('sd60.title')} />
      <Say id="sd60.intro" />
      <DataTable
        rows={data.witnesses}
        columns={[
          { head: t('sd60.name'), cell: (row) => row.name, names: true, width: 'w25' },
          { head: t('sd60.part'), cell: (row) => row.part, width: 'w25' },
          {
            head: t('sd60.knows'),
            cell: (row) =>
              row.knows.map((one) => (
                <span className="line" key={one}>
                  {one}
                </span>
              ))
          }
        ]}
      />
    </>
  )
}

/** Which record says it, where no paper does. */
const RECORDS = { log: 'sd61.logOnly', attendance: 'sd61.attendance', case: 'sd61.case' } as const

/** SD-61: the dates of a case and what proves each. */
export function ChronologyForm({ data }: { data: FormData<'SD-61'> }) {
  const { t, date } = useTexts()
  return (
    <>
      <Head data={data} title={t('sd61.title')} />
      <Say id="sd61.intro" />
      <DataTable
        rows={data.entries}
        columns={[
          { head: t('common.date'), cell: (row) => date(row.date), names: true, width: 'w20' },
          {
            head: t('sd61.what'),
            cell: (row) => (
              <>
                {row.what}
                {row.detail ? <span className="line small">{row.detail}</span> : null}
              </>
            )
          },
          { head: t('sd61.proof'), cell: (row) => row.proof ?? t(RECORDS[row.record]), width: 'w20' }
        ]}
      />
    </>
  )
}

/** SD-62: number and title large, so that it is found among loose sheets. */
export function ExhibitSheet({ data }: { data: FormData<'SD-62'> }) {
  const { t, date } = useTexts()
  return (
    <div className="cover">
      <Letterhead of={data.letterhead} />
      <div className="cover-title">
        <p className="cover-matter">{t('common.case', { number: data.caseNumber })}</p>
        <h1>{t('sd62.exhibit', { number: data.exhibit })}</h1>
        <p className="cover-name">{data.title}</p>
      </div>
      <Facts
        rows={[
          ...(data.datedOn ? [[t('common.date'), date(data.datedOn)] as const] : []),
          ...(data.source ? [[t('sd62.source'), data.source] as const] : []),
          [t('sd11.page'), String(data.pages)]
        ]}
      />
      <p className="confidential">{t('sd62.note')}</p>
    </div>
  )
}
