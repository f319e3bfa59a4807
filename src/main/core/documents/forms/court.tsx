import type { FormData } from '@shared/documents/forms'
import { Call, Say, useTexts } from '../paper/context'
import { Letterhead, NextBox, Section } from '../paper/Sheet'
import { SignatureBlock } from '../paper/Signatures'
import { DataTable, Facts, FiguresTable } from '../paper/Tables'
import { ReleasesTable } from './records'
import { AddressedHead } from './routeParts'

/** SD-09: the notice of EC 48263.5 with its two determinations. */
export function MediationNotice({ data }: { data: FormData<'SD-09'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const reports = data.figures.truancyReports
  return (
    <>
      <AddressedHead
        data={data}
        more={[
          [t('sd09.age'), texts.age(data.pupil.birthDate, data.date)],
          [t('sd09.means'), t(`sd09.means.${data.means}`)]
        ]}
      />
      <h1 className="subject">{t('sd09.subject', { name: data.pupil.legalName })}</h1>
      <Say id="sd09.intro" values={{ board: data.letterhead.boardName }} />
      <Section title={t('sd09.pupilHeading')}>
        <Facts
          columns={2}
          rows={[
            [t('common.pupil'), data.pupil.legalName],
            [t('common.birthDate'), date(data.pupil.birthDate)],
            [t('common.school'), `${data.pupil.school}, ${t('common.grade').toLowerCase()} ${data.pupil.grade}`],
            [t('common.localId'), data.pupil.localId]
          ]}
        />
        <DataTable
          rows={data.parents}
          columns={[
            { head: t('sd09.parentName'), cell: (one) => one.name, names: true, width: 'w30' },
            { head: t('sd09.parentRelation'), cell: (one) => one.relation ?? '', width: 'w15' },
            { head: t('sd09.parentAddress'), cell: (one) => one.addressLines.join(', ') },
            { head: t('common.phone'), cell: (one) => one.phone ?? '', width: 'w20' }
          ]}
        />
        {data.homeLanguage ? (
          <p>
            {t('sd09.language', { language: data.homeLanguage })}
            {data.interpreterNeeded ? ` ${t('sd09.interpreterNeeded')}` : ''}
          </p>
        ) : null}
        {data.safety ? (
          <p>
            <strong>{t('sd09.safety')}</strong> {data.safety}
          </p>
        ) : null}
        {reports[0] ? (
          <Say
            id="sd09.classified"
            values={{
              first: date(reports[0]),
              count: reports.length,
              reports: texts.list(reports.map((report) => date(report)))
            }}
          />
        ) : null}
        <FiguresTable of={data.figures} />
      </Section>
      <NextBox title={t('sd09.findingsHeading')}>
        <Finding id="sd09.findingA" made={data.findingA} />
        <Finding id="sd09.findingB" made={data.findingB} />
      </NextBox>
      <Section title={t('sd09.historyHeading')}>
        <DataTable
          caption={t('sd09.hearings')}
          rows={data.hearings}
          columns={[
            { head: t('common.date'), cell: (row) => date(row.date), names: true, width: 'w25' },
            { head: t('sd05.kind'), cell: (row) => t(`sd05.kind.${row.kind}`), width: 'w15' },
            { head: t('sd09.outcome'), cell: (row) => row.outcome }
          ]}
        />
        {data.directives.length > 0 ? (
          <DataTable
            caption={t('sd09.directives')}
            rows={data.directives}
            columns={[
              { head: t('sd06.number'), cell: (row) => row.number, align: 'center', width: 'w8' },
              { head: t('sd06.text'), cell: (row) => row.text, names: true, width: 'w40' },
              { head: t('sd09.who'), cell: (row) => row.to, width: 'w12' },
              { head: t('sd06.due'), cell: (row) => (row.due ? date(row.due) : t('sd06.wholeTerm')), width: 'w20' },
              { head: t('sd09.resultCol'), cell: (row) => row.result }
            ]}
          />
        ) : null}
      </Section>
      <div className="section whole signing with-text">
        <Say id="sd09.meeting" />
        <Say id="sd09.outcomeRequest" />
        <Say
          id="common.questions"
          values={{ name: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
        />
        <div className="signatures">
          <SignatureBlock
            of={
              data.signature ?? { role: 'other', name: data.signer.name, capacity: data.signer.title, state: 'blank' }
            }
          />
        </div>
        <div className="letter-foot">
          {data.enclosures.length > 0 ? (
            <p>
              {t('common.enclosures')}:{' '}
              {data.enclosures.map((one) => (one.date ? `${one.title}, ${date(one.date)}` : one.title)).join('; ')}
            </p>
          ) : null}
          <p>{t('sd09.confidential')}</p>
        </div>
      </div>
    </>
  )
}

function Finding({
  id,
  made
}: {
  id: 'sd09.findingA' | 'sd09.findingB'
  made: { on: FormData<'SD-09'>['date']; facts: string } | null
}) {
  const { t, date } = useTexts()
  return (
    <div className="finding">
      <Say id={id} className="determination" />
      <p>
        <strong>{made ? t('sd09.madeOn', { date: date(made.on) }) : t('sd09.notMade')}</strong> {made?.facts}
      </p>
    </div>
  )
}

/** SD-11: cover and index of a packet. The numbers are those printed on the pages and those of the file. */
export function PacketFront({ data }: { data: FormData<'SD-11'> }) {
  const { t, date } = useTexts()
  return (
    <>
      <div className="cover">
        <Letterhead of={data.letterhead} />
        <div className="cover-title">
          <h1>{data.title}</h1>
          <p className="cover-matter">{t('sd11.inMatter')}</p>
          <p className="cover-name">{data.pupil.legalName}</p>
          <p>
            {t('common.birthDate')}: {date(data.pupil.birthDate)} · {t('common.case', { number: data.caseNumber })}
          </p>
        </div>
        <Facts
          rows={[
            [t('sd11.preparedFor'), data.to.join(', ')],
            [
              t('sd11.preparedBy'),
              [data.contact.name, data.contact.title, data.contact.phone, data.contact.email].filter(Boolean).join(', ')
            ],
            [t('common.date'), date(data.date)],
            ...(data.authority ? [[t('sd11.authority'), data.authority] as const] : []),
            [t('sd11.page'), t('sd11.pages', { count: data.pageCount })],
            ...(data.version ? [[t('sd11.version'), versionWords(data.version, t)] as const] : [])
          ]}
        />
        {data.version && data.version.changes.length > 0 ? (
          <div>
            <p>{t('sd11.changes')}</p>
            <ul>
              {data.version.changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <p className="confidential">{t('sd11.confidential')}</p>
      </div>
      <div className="index">
        <h2 className="index-title">{t('sd11.index')}</h2>
        <Say id="sd11.note" className="small" />
        <table className="data index-table">
          <thead>
            <tr>
              <th scope="col" className="w12">
                {t('sd11.tab')}
              </th>
              <th scope="col">{t('sd11.document')}</th>
              <th scope="col" className="w25">
                {t('sd11.date')}
              </th>
              <th scope="col" className="w12 right">
                {t('sd11.page')}
              </th>
            </tr>
          </thead>
          {data.tabs.map((tab) => (
            <tbody key={tab.tab}>
              <tr className="tab">
                <th scope="row">{tab.tab}</th>
                <th scope="row" colSpan={2}>
                  {tab.title}
                </th>
                <td className="right">{pages(tab.entries[0], tab.entries.at(-1))}</td>
              </tr>
              {tab.entries.map((entry) => (
                <tr key={`${entry.from} ${entry.title}`}>
                  <td>{entry.exhibit ?? ''}</td>
                  <td>
                    <a href={`https://packet.invalid/page/${entry.from}`}>{entry.title}</a>
                  </td>
                  <td>{entry.date ? date(entry.date) : ''}</td>
                  <td className="right">{pages(entry, entry)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {data.released.length > 0 ? (
        <Section title={t('sd11.log')} whole={data.released.length < 6}>
          <ReleasesTable of={data.released} />
          <Say id="sd11.logNote" className="small" />
        </Section>
      ) : null}
    </>
  )
}

type IndexEntry = FormData<'SD-11'>['tabs'][number]['entries'][number]

function pages(first: IndexEntry | undefined, last: IndexEntry | undefined): string {
  if (!first || !last) return ''
  const from = first.fromLabel ?? String(first.from)
  const to = last.toLabel ?? String(last.to)
  return from === to ? from : `${from}–${to}`
}

function versionWords(
  { number, continues }: NonNullable<FormData<'SD-11'>['version']>,
  t: ReturnType<typeof useTexts>['t']
): string {
  return continues ? t('sd11.continues', { number, continues }) : String(number)
}

/** SD-10: printed once and sealed. */
export function RecoverySheet({ data }: { data: FormData<'SD-10'> }) {
  const { t, date } = useTexts()
  return (
    <div className="recovery">
      <h1>{t('sd10.heading')}</h1>
      <Facts
        rows={[
          [t('sd10.desk'), data.deskName],
          [t('sd10.made'), date(data.date)]
        ]}
      />
      <Say id="sd10.intro" />
      <div className="code-groups">
        {data.groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups may repeat and are never reordered
          <code key={index}>{group}</code>
        ))}
      </div>
      <Say id="sd10.use" />
      <Say id="sd10.keep" />
      <Say id="sd10.replace" />
      <Facts
        rows={[
          [t('sd10.sealedBy'), '______________________________'],
          [t('sd10.keptAt'), '______________________________']
        ]}
      />
    </div>
  )
}
