import type { FormData } from '@shared/documents/forms'
import { Fragment } from 'react'
import { boxed, isBlank } from '../blank/marks'
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
    <div className={isBlank(data.kind) ? 'fits after-letter' : 'after-letter'}>
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
      <h1 className="subject">{isBlank(data.kind) ? t('sd37.title') : t(`sd37.subject.${data.kind}`, { name })}</h1>
      <Governs />
      <p>{t('common.dear', { name: data.addressee.name })}</p>
      {isBlank(data.kind) ? <EachKind data={data} /> : null}
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
    </div>
  )
}

/** On the sheet for the pen: what each kind of letter says, to be ticked. */
function EachKind({ data }: { data: FormData<'SD-37'> }) {
  const { date, time } = useTexts()
  const name = data.pupil.callName
  const values = {
    name,
    board: data.letterhead.boardName,
    date: date(data.hearing.date, 'long'),
    time: time(data.hearing.time),
    next: data.nextOn ? date(data.nextOn, 'long') : ''
  }
  const kinds = [
    ['sd37.thanks', 'sd37.thanksDirectives'],
    ['sd37.continued'],
    ['sd37.no-show'],
    ['sd37.noShowDirectives'],
    ['sd37.cancelled', 'sd37.cancelledNext']
  ] as const
  return kinds.map((sentences) => (
    <p key={sentences[0]} className="to-tick">
      {boxed([''])}
      {sentences.map((id, index) => (
        <Fragment key={id}>
          {index > 0 ? ' ' : null}
          <Say inline id={id} values={values} />
        </Fragment>
      ))}
    </p>
  ))
}
