import type { FormData } from '@shared/documents/forms'
import { Fragment } from 'react'
import { tagOf } from '../messages'
import { Box } from '../paper/Blanks'
import { Apart, Call, Say, TextsProvider, useTexts } from '../paper/context'
import { Letterhead, PartGoverns } from '../paper/Sheet'
import { DataTable } from '../paper/Tables'

const RESULTS = [
  'sd34.willCome',
  'sd34.willNot',
  'sd34.other',
  'sd34.interpreter',
  'sd34.message',
  'sd34.noAnswer',
  'sd34.wrong'
] as const

/** SD-34: whom to call, language by language, with boxes for what came of it. */
export function CallListForm({ data }: { data: FormData<'SD-34'> }) {
  const { t, date, time, other } = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t('sd34.title')}</h1>
      <p className="subtitle">
        {t('sd34.subtitle', { date: date(data.day, 'long') })} · {data.place}
      </p>
      <Say id="sd34.board" className="confidential" />
      <Say
        id="sd34.script"
        values={{ board: data.letterhead.boardName, date: date(data.day, 'long'), place: data.place }}
        className="measured"
      />
      {data.languages.map(({ language, calls, script }) => (
        <div className="section" key={language}>
          <h2>
            {language} ({calls.length})
          </h2>
          {script
            .filter((one) => one.language !== 'en')
            .map((one) => (
              <Fragment key={one.language}>
                <p className="measured" lang={tagOf(one.language)} dir={other(one.language).direction}>
                  {one.text}
                </p>
                <PartGoverns language={one.language} />
              </Fragment>
            ))}
          <DataTable
            className="calls"
            rows={calls}
            columns={[
              {
                head: t('sd05.time'),
                cell: (call) => (
                  <>
                    {time(call.time)}
                    <span className="under-text nowrap">{call.caseNumber}</span>
                  </>
                ),
                width: 'w12'
              },
              {
                head: t('sd34.call'),
                names: true,
                width: 'w25',
                cell: (call) => (
                  <>
                    <strong>{call.name}</strong>
                    <span className="line nowrap">{call.phone ?? t('sd34.noPhone')}</span>
                    <span className="under-text">{[call.relation, call.pupil].filter(Boolean).join(' · ')}</span>
                    {call.last ? <span className="under-text">{t('sd34.last', { result: call.last })}</span> : null}
                  </>
                )
              },
              {
                head: t('sd34.result'),
                width: 'w30',
                cell: () => (
                  <span className="ticks">
                    {RESULTS.map((result) => (
                      <Box key={result}>{t(result)}</Box>
                    ))}
                  </span>
                )
              },
              { head: t('sd34.note'), cell: () => '' }
            ]}
          />
        </div>
      ))}
    </>
  )
}

type Slips = FormData<'SD-39'>

/** SD-39: slips to cut apart; each tells one family its own hearing and nothing else. */
export function ReminderSlipsForm({ data }: { data: Slips }) {
  const { t } = useTexts()
  return (
    <>
      <h1 className="slips-title">{t('sd39.title')}</h1>
      <p className="small">{t('sd39.cut')}</p>
      {data.slips.map((slip, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
        <div className="slip" key={index}>
          {slip.language === 'en' ? null : <SlipIn slip={slip} board={data.board} language={slip.language} />}
          <SlipIn slip={slip} board={data.board} language="en" />
          <PartGoverns language={slip.language} />
        </div>
      ))}
    </>
  )
}

function SlipIn({
  slip,
  board,
  language
}: {
  slip: Slips['slips'][number]
  board: string
  language: Slips['slips'][number]['language']
}) {
  const texts = useTexts().other(language)
  const { hearing, contact, to, pupil } = slip
  return (
    <TextsProvider value={texts}>
      <div lang={tagOf(language)} dir={texts.direction} className="slip-text">
        <p>{texts.t('sd39.text', { to, name: pupil, board })}</p>
        <p className="slip-when">{`${texts.date(hearing.date, 'long')}${texts.comma}${texts.time(hearing.time)}`}</p>
        <p>
          <Apart>{[hearing.place, ...hearing.addressLines].join(', ')}</Apart>
        </p>
        <Say id="sd39.help" values={{ contact: <Call key="call" name={contact.name} phone={contact.phone} /> }} />
      </div>
    </TextsProvider>
  )
}
