import type { FormData } from '@shared/documents/forms'
import { Say, useTexts } from '../paper/context'
import { Letterhead } from '../paper/Sheet'
import { SignatureBlock } from '../paper/Signatures'
import { type Column, DataTable } from '../paper/Tables'

type Proof = FormData<'SD-04'>
type Recipient = Proof['recipients'][number]

/** For the pen, where the desk does not know the server’s address. */
const LINE = '_'.repeat(28)

/** SD-04: a declaration under CCP 2015.5 in the manner of 1013a and 1013b. */
export function ProofOfService({ data }: { data: Proof }) {
  const { t, date, time } = useTexts()
  const { server, method } = data
  const columns: Column<Recipient>[] = [{ head: t('sd04.name'), cell: (one) => one.name, names: true, width: 'w25' }]
  if (method === 'electronic') {
    columns.push({ head: t('sd04.email'), cell: (one) => one.email ?? '' })
  } else if (method === 'personal') {
    columns.push(
      { head: t('sd04.where'), cell: (one) => one.deliveredAt ?? one.addressLines.join(', ') },
      { head: t('sd04.time'), cell: (one) => (one.time ? time(one.time) : ''), width: 'w20' }
    )
  } else {
    columns.push({ head: t('sd04.address'), cell: (one) => <Lines of={one.addressLines} /> })
    if (method === 'certified-mail') {
      columns.push(
        { head: t('sd04.article'), cell: (one) => <span className="nowrap">{one.articleNumber}</span>, width: 'w30' },
        { head: t('sd04.receipt'), cell: () => '', width: 'w15' }
      )
    }
  }
  const name = server.title ? `${server.name}, ${server.title}` : server.name
  const county = data.county
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t('sd04.title')}</h1>
      <p className="subtitle">
        {t('sd04.court', { name: data.pupilName })}
        {data.caseNumber ? ` · ${t('common.case', { number: data.caseNumber })}` : ''}
      </p>
      <ol className="declaration">
        <li>{t('sd04.1', { name, address: server.addressLines.join(', ') })}</li>
        <li>
          {method === 'personal'
            ? t('sd04.2personal', { county })
            : method === 'electronic'
              ? t('sd04.2electronic', { county, email: server.email ?? LINE })
              : t('sd04.2', { county })}
        </li>
        <li>
          {t('sd04.3', { count: data.documents.length })}
          <ul>
            {data.documents.map((one) => (
              <li key={`${one.title} ${one.number}`}>
                <strong>{one.title}</strong>
                {one.date ? `, ${date(one.date)}` : ''}
                {one.number ? ` (${t('common.document', { number: one.number })})` : ''}
              </li>
            ))}
          </ul>
        </li>
        <li>{t(`sd04.4.${method}`, { date: date(data.servedOn), place: data.place })}</li>
      </ol>
      <DataTable caption={t('sd04.recipients')} rows={data.recipients} columns={columns} />
      <div className="section whole signing">
        <Say id="sd04.declare" />
        <p>
          {data.executed
            ? t('sd04.executed', { date: date(data.executed.on), place: data.executed.place })
            : t('sd04.executedBlank')}
        </p>
        <div className="signatures">
          <SignatureBlock of={data.signature ?? { role: 'server', name: server.name, state: 'blank' }} />
        </div>
        <Say id="sd04.law" className="letter-foot" />
      </div>
    </>
  )
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <>
      {of.map((line) => (
        <span className="line" key={line}>
          {line}
        </span>
      ))}
    </>
  )
}
