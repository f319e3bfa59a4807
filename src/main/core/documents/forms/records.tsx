import type { FormData } from '@shared/documents/forms'
import { closingReason } from '@shared/documents/forms/records'
import { Fragment } from 'react'
import { boxed, isBlank } from '../blank/marks'
import { Call, Say, useTexts } from '../paper/context'
import { Bullets, Governs, Letterhead, NextBox, Section, SignOff } from '../paper/Sheet'
import { SignatureBlock, SignatureGrid } from '../paper/Signatures'
import { DataTable, Facts } from '../paper/Tables'
import { LetterFoot, LetterOpening } from './letters'

/** SD-45: which records, to whom, for what, until when, and who agrees to it. */
export function ReleaseForm({ data }: { data: FormData<'SD-45'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const name = data.pupil.callName
  return (
    <div className="release-form">
      <Letterhead of={data.letterhead} />
      <h1>{t('sd45.heading')}</h1>
      <Governs />
      <Facts
        columns={2}
        rows={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.birthDate'), date(data.pupil.birthDate)],
          [t('common.school'), data.pupil.school],
          [t('common.localId'), data.pupil.localId],
          [
            t('common.parents'),
            data.parents
              .map((one) =>
                one.relation ? `${texts.apart(one.name)} (${texts.relation(one.relation)})` : texts.apart(one.name)
              )
              .join(texts.direction === 'rtl' ? '، ' : ', ')
          ],
          ...(data.caseNumber ? [[t('common.caseNumber'), data.caseNumber] as const] : [])
        ]}
      />
      <Say id="sd45.intro" values={{ name, district: data.letterhead.districtName }} />
      <Section title={t('sd45.recordsHeading')} whole>
        <Say id="sd45.records" />
        <Bullets
          items={[
            ...data.records.map((record) => t(`sd45.record.${record}`)),
            ...(data.otherRecords ? [texts.words(data.otherRecords)] : [])
          ]}
        />
      </Section>
      <Section title={t('sd45.toHeading')}>
        <DataTable
          rows={data.recipients}
          columns={[
            { head: t('sd45.recipient'), cell: (one) => one.name, names: true, width: 'w45' },
            { head: t('sd45.purpose'), cell: (one) => texts.words(one.purpose) }
          ]}
        />
        {data.bothWays ? <Say id="sd45.bothWays" values={{ name }} /> : null}
      </Section>
      <Section title={t('sd45.knowHeading')} whole>
        <Say id="sd45.redisclosure" />
        <Say id="sd45.voluntary" values={{ date: date(data.expiresOn, 'long') }} />
        <Say id="sd45.copy" />
        <Say
          id="common.questions"
          values={{ name: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
        />
      </Section>
      <div className="section whole signing">
        <h2>{t('sd06.signHeading')}</h2>
        <Say id="sd45.sign" values={{ name }} />
        <SignatureGrid of={data.signatures}>
          {data.interpreter ? (
            <div className="interpreter">
              <SignatureBlock of={{ role: 'interpreter', name: data.interpreter.name, state: 'blank' }} />
              <Say
                id="sd45.interpreted"
                className="small"
                values={{ language: texts.words(data.interpreter.language) }}
              />
            </div>
          ) : null}
        </SignatureGrid>
        <LetterFoot law={t('sd45.law')} />
      </div>
    </div>
  )
}

/** SD-46: thanks, what changed, and what goes on. */
export function ClosingLetterForm({ data }: { data: FormData<'SD-46'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const name = data.pupil.callName
  const spans = [
    ...(data.before ? [{ when: t('sd46.before'), of: data.before }] : []),
    ...(data.now ? [{ when: t('sd46.now'), of: data.now }] : [])
  ]
  return (
    <div className="fits closing-letter">
      <LetterOpening data={data} subject={t('sd46.subject', { name })} />
      <Say id="sd46.intro" values={{ name, board: data.letterhead.boardName, date: date(data.closedOn, 'long') }} />
      {isBlank(data.reason) ? (
        closingReason.options.map((reason) => (
          <p className="to-tick" key={reason}>
            {boxed([''])}
            <Say inline id={`sd46.reason.${reason}`} values={{ name }} />
          </p>
        ))
      ) : (
        <Say id={`sd46.reason.${data.reason}`} values={{ name }} />
      )}
      {data.note ? <p>{texts.words(data.note)}</p> : null}
      {spans.length > 0 ? (
        <DataTable
          caption={t('sd46.attendance', { name })}
          rows={spans}
          columns={[
            { head: t('common.date'), cell: ({ when }) => when, names: true, width: 'w25' },
            { head: t('sd46.asOf'), cell: ({ of }) => date(of.asOf), width: 'w25' },
            { head: t('figures.enrolled'), cell: ({ of }) => of.schooldaysEnrolled, align: 'right' },
            { head: t('figures.absent'), cell: ({ of }) => of.absent, align: 'right' },
            {
              head: t('figures.rate'),
              cell: ({ of }) => texts.percent(of.absent, of.schooldaysEnrolled),
              align: 'right'
            }
          ]}
        />
      ) : null}
      <NextBox title={t('sd46.staysHeading')}>
        <Say id="sd46.duty" values={{ name }} />
        {data.stays.length > 0 ? <Bullets items={data.stays.map(texts.words)} /> : null}
        <Say
          id="sd46.call"
          values={{ contact: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
        />
      </NextBox>
      <Say id="sd46.record" className="stays" values={{ name }} />
      <SignOff name={data.signer.name} title={data.signer.title}>
        <Say id="sd46.thanks" values={{ name }} />
      </SignOff>
    </div>
  )
}

/** SD-48: what was released, to whom and for what, and what the family may do. */
export function ReleaseNoticeForm({ data }: { data: FormData<'SD-48'> }) {
  const { t, date } = useTexts()
  const name = data.pupil.callName
  const { on, record, number, recipient, purpose } = data.released
  return (
    <div className="release">
      <LetterOpening data={data} subject={t('sd48.subject', { name, recipient })} />
      <Say id="sd48.intro" values={{ name, recipient, date: date(on, 'long') }} />
      <div className="next">
        <Facts
          rows={[
            [t('sd48.what'), number ? `${record} (${number})` : record],
            [t('sd48.to'), recipient],
            [t('sd48.for'), purpose],
            [t('common.date'), date(on)]
          ]}
        />
      </div>
      <Say id="sd48.use" />
      <Say id="sd48.rights" />
      <Say
        id="common.questions"
        values={{ name: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
      />
      <div className="closing">
        <SignOff name={data.signer.name} title={data.signer.title} />
        <LetterFoot law={t('sd48.law')} />
      </div>
    </div>
  )
}

/** Releases with their authority, as the log of access keeps them. */
export function ReleasesTable({ of }: { of: FormData<'SD-47'>['entries'] }) {
  const { t, date, time } = useTexts()
  return (
    <DataTable
      rows={of}
      columns={[
        {
          head: t('common.date'),
          names: true,
          width: 'w20',
          cell: (row) => (
            <>
              {date(row.on)}
              {row.at ? <span className="under-text">{time(row.at)}</span> : null}
            </>
          )
        },
        {
          head: t('sd47.record'),
          width: 'w20',
          cell: (row) => (
            <>
              {row.record}
              <span className="under-text">{row.number}</span>
            </>
          )
        },
        {
          head: t('sd47.recipient'),
          width: 'w25',
          cell: (row) => (
            <>
              {row.recipient}
              <span className="under-text">{row.method}</span>
            </>
          )
        },
        {
          head: t('sd47.basis'),
          cell: (row) => (
            <>
              {row.basis.split(' ').map((word, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the words of one line, printed once
                <Fragment key={at}>
                  {at > 0 ? ' ' : null}
                  <span className="nowrap">{word}</span>
                </Fragment>
              ))}
              <span className="under-text">{row.purpose}</span>
              {row.parents ? <span className="under-text">{t('sd47.parents', { when: row.parents })}</span> : null}
            </>
          )
        },
        { head: t('sd47.sender'), cell: (row) => row.sender, width: 'w12' }
      ]}
    />
  )
}

/** SD-47: who received which record, under what authority and for what (EC 49064). */
export function DisclosureLogForm({ data }: { data: FormData<'SD-47'> }) {
  const { t, date } = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t('sd47.title')}</h1>
      <Facts
        columns={2}
        rows={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.birthDate'), date(data.pupil.birthDate)],
          [t('common.school'), data.pupil.school],
          [t('common.localId'), data.pupil.localId]
        ]}
      />
      <Say id="sd47.intro" values={{ date: date(data.date) }} />
      <Section title={t('sd47.released')}>
        {data.entries.length === 0 ? <Say id="sd47.none" /> : <ReleasesTable of={data.entries} />}
      </Section>
      {data.requests.length > 0 ? (
        <Section title={t('sd47.requests')} whole={data.requests.length < 8}>
          <DataTable
            rows={data.requests}
            columns={[
              { head: t('sd47.askedOn'), cell: (row) => date(row.askedOn), names: true, width: 'w20' },
              { head: t('sd47.askedBy'), cell: (row) => row.askedBy },
              { head: t('sd47.dueOn'), cell: (row) => date(row.dueOn), width: 'w20' },
              {
                head: t('sd47.seen'),
                width: 'w30',
                cell: (row) =>
                  row.givenOn ? [date(row.givenOn), row.how].filter(Boolean).join(', ') : t('sd47.notSeen')
              }
            ]}
          />
        </Section>
      ) : null}
      {data.consents.length > 0 ? (
        <Section title={t('sd47.consents')} whole={data.consents.length < 8}>
          <DataTable
            rows={data.consents}
            columns={[
              { head: t('sd47.record'), cell: (row) => row.number, names: true, width: 'w20' },
              { head: t('sd47.recipient'), cell: (row) => row.recipients },
              {
                head: t('sd47.signed'),
                width: 'w25',
                cell: (row) => (row.signedOn ? `${date(row.signedOn)}, ${row.signedBy ?? ''}` : t('sd47.notSigned'))
              },
              {
                head: t('sd47.ends'),
                width: 'w20',
                cell: (row) => (row.revokedOn ? t('sd47.revoked', { date: date(row.revokedOn) }) : date(row.expiresOn))
              }
            ]}
          />
        </Section>
      ) : null}
      <Say id="sd47.law" className="letter-foot" />
    </>
  )
}
