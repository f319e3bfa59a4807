import type { FormData } from '@shared/documents/forms'
import { boxed, isBlank } from '../blank/marks'
import type { Texts } from '../messages'
import { Call, Say, useTexts } from '../paper/context'
import { AddressRow, Bullets, Governs, Letterhead, NextBox, Section, SignOff } from '../paper/Sheet'
import { SignerLine } from '../paper/Signatures'
import { DataTable, Facts } from '../paper/Tables'

/** All days since the meeting, or those after an earlier report; the caption says which. */
function DaysTable({
  of: { days, asOf, reportedTo }
}: {
  of: Pick<FormData<'SD-80'>, 'days' | 'asOf' | 'reportedTo'>
}) {
  const texts = useTexts()
  const { t, date } = texts
  if (days.length === 0) return null
  const caption = reportedTo
    ? t('sd80.daysSince', { from: date(reportedTo), asOf: date(asOf) })
    : t('sd80.daysCaption', { asOf: date(asOf) })
  return (
    <DataTable
      caption={caption}
      rows={days}
      columns={[
        { head: t('common.date'), cell: (row) => date(row.date), names: true, width: 'w30' },
        { head: t('common.day'), cell: (row) => texts.weekday(row.date), width: 'w20' },
        { head: t('common.what'), cell: (row) => t(`sd80.what.${row.what}`) },
        { head: t('common.code'), cell: (row) => row.code, width: 'w15' }
      ]}
    />
  )
}

/** Days with the way in brackets; on the blank form one line to write them on. */
const contactsNamed = (contacts: FormData<'SD-80'>['contacts'], { t, date, list }: Texts) =>
  list(contacts.map((one) => (isBlank(one.way) ? one.way : `${date(one.date)} (${t(`sd80.way.${one.way}`)})`)))

/** SD-80: help first, then what the board may do under EC 48263(b)(2); nothing else is named. */
export function ViolationNoticeForm({ data }: { data: FormData<'SD-80'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const name = data.pupil.callName
  const contact = <Call key="call" name={data.contact.name} phone={data.contact.phone} />
  return (
    <div className="fits violation-notice">
      <Letterhead of={data.letterhead} />
      <AddressRow
        to={data.addressee}
        date={data.date}
        reference={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.school'), data.pupil.school],
          [t('common.caseNumber'), data.caseNumber]
        ]}
      />
      <h1 className="subject">{t('sd80.subject', { name })}</h1>
      <Governs />
      <p>{t('common.dear', { name: data.addressee.name })}</p>
      <Say
        id="sd80.intro"
        values={{ name, board: data.letterhead.boardName, date: date(data.agreement.hearingOn, 'long') }}
      />
      <DaysTable of={data} />
      {data.directives.length > 0 ? (
        <>
          <Say id="sd80.directives" />
          <Bullets items={data.directives.map(texts.words)} />
        </>
      ) : null}
      <p>
        {data.contacts.length > 0 ? (
          <>
            <Say inline id="sd80.contacts" values={{ contacts: contactsNamed(data.contacts, texts) }} />
            {texts.gap}
          </>
        ) : null}
        <Say inline id="sd80.mistake" />
      </p>
      <NextBox title={t('sd80.nextHeading')}>
        <Say id="sd80.help" values={{ name, contact }} />
        {data.cureBy ? <Say id="sd80.cure" values={{ name, date: date(data.cureBy, 'long') }} /> : null}
        {data.reviewHearing ? <Say id="sd80.review" values={{ name }} /> : null}
      </NextBox>
      <div className="stays">
        <Section title={t('sd80.lawHeading')} whole>
          <Say id="sd80.law" />
        </Section>
      </div>
      <SignOff name={data.signer.name} title={data.signer.title} />
    </div>
  )
}

const STEPS = ['call', 'warning', 'review-hearing'] as const

/** SD-81: factual, for the board; parents may see it and ask to correct it (EC 49070). */
export function ViolationReportForm({ data }: { data: FormData<'SD-81'> }) {
  const texts = useTexts()
  const { t, date, time } = texts
  return (
    <div className="violation-report">
      <Letterhead of={data.letterhead} />
      <h1>{t('sd81.title')}</h1>
      <Facts
        columns={2}
        rows={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.caseNumber'), data.caseNumber],
          [t('common.birthDate'), date(data.pupil.birthDate)],
          [t('sd81.hearing'), date(data.agreement.hearingOn)],
          [t('common.school'), `${data.pupil.school}, ${t('common.grade').toLowerCase()} ${data.pupil.grade}`],
          [
            t('sd81.agreement'),
            t('sd81.agreementValue', { number: data.agreement.number, to: date(data.agreement.termTo) })
          ],
          [t('sd81.number'), String(data.number)],
          [
            t('sd81.step'),
            isBlank(data.step)
              ? STEPS.map((step) => (
                  <span className="line" key={step}>
                    {boxed([t(`sd81.step.${step}`)])}
                  </span>
                ))
              : t(`sd81.step.${data.step}`)
          ]
        ]}
      />
      <Say
        id="sd81.figures"
        values={{
          hearing: date(data.agreement.hearingOn),
          asOf: date(data.asOf),
          absent: data.absent,
          schooldays: data.schooldays,
          attended: texts.percent(data.schooldays - data.absent, data.schooldays)
        }}
      />
      <DaysTable of={data} />
      {data.directives.length > 0 ? (
        <Section title={t('sd81.directives')}>
          <DataTable
            rows={data.directives}
            columns={[
              { head: t('sd81.no'), cell: (row) => row.number, width: 'w8' },
              { head: t('sd81.directive'), cell: (row) => row.text, names: true },
              { head: t('sd81.seen'), cell: (row) => row.seen ?? '', width: 'w40' }
            ]}
          />
        </Section>
      ) : null}
      <Section title={t('sd81.contacts')}>
        {data.contacts.length === 0 ? (
          <Say id="sd81.noContacts" />
        ) : (
          <DataTable
            rows={data.contacts}
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
              { head: t('sd12.what'), cell: (row) => `${row.what}. ${row.result}`, width: 'w25' },
              { head: t('sd12.who'), cell: (row) => row.by, width: 'w20' },
              { head: t('sd81.summary'), cell: (row) => row.summary }
            ]}
          />
        )}
      </Section>
      <Section title={t('sd81.note')} whole>
        <p>{data.note}</p>
      </Section>
      <div className="section whole signing">
        <SignerLine of={data.signer} />
      </div>
    </div>
  )
}
