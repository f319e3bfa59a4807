import type { FormData } from '@shared/documents/forms'
import { Call, Say, useTexts } from '../paper/context'
import { AddressRow, Governs, Letterhead, NextBox, SignOff } from '../paper/Sheet'

/** SD-37: thanks, the day on which it goes on, that the board waited, or that nobody has to come. Nothing is threatened in it. */
export function AfterLetterForm({ data }: { data: FormData<'SD-37'> }) {
  const texts = useTexts()
  const { t, date, time } = texts
  const name = data.pupil.callName
  const on = date(data.hearing.date, 'long')
  const next = data.nextOn ? date(data.nextOn, 'long') : null
  const board = data.letterhead.boardName
  return (
    <>
      <Letterhead of={data.letterhead} />
      <AddressRow
        to={data.addressee}
        date={data.date}
        reference={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.school'), data.pupil.school],
          ...(data.caseNumber ? [[t('common.caseNumber'), data.caseNumber] as const] : [])
        ]}
      />
      <h1 className="subject">{t(`sd37.subject.${data.kind}`, { name })}</h1>
      <Governs />
      <p>{t('common.dear', { name: data.addressee.name })}</p>
      {data.kind === 'thanks' ? (
        <>
          <Say id="sd37.thanks" values={{ board, date: on }} />
          {data.directivesEnclosed ? <Say id="sd37.thanksDirectives" /> : null}
        </>
      ) : null}
      {data.kind === 'continued' && next ? <Say id="sd37.continued" values={{ name, date: on, next }} /> : null}
      {data.kind === 'no-show' ? (
        <>
          <Say id="sd37.no-show" values={{ name, board, date: on, time: time(data.hearing.time) }} />
          {data.directivesEnclosed ? <Say id="sd37.noShowDirectives" values={{ name }} /> : null}
        </>
      ) : null}
      {data.kind === 'cancelled' ? (
        <>
          <Say id="sd37.cancelled" values={{ name, board, date: on, time: time(data.hearing.time) }} />
          <Say id="sd37.cancelledNext" />
        </>
      ) : null}
      {next && data.kind !== 'continued' && data.kind !== 'cancelled' ? (
        <NextBox title={t('sd37.nextHeading')}>
          <Say id={data.kind === 'no-show' ? 'sd37.noShowNext' : 'sd37.thanksNext'} values={{ date: next }} />
        </NextBox>
      ) : null}
      <Say
        id="sd37.help"
        values={{ name, contact: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
      />
      <SignOff name={data.signer.name} title={data.signer.title} />
      {data.enclosures.length > 0 ? (
        <div className="letter-foot">
          <p>
            {t('common.enclosures')}:{' '}
            {data.enclosures.map((one) => (one.date ? `${one.title}, ${date(one.date)}` : one.title)).join('; ')}
          </p>
        </div>
      ) : null}
    </>
  )
}
