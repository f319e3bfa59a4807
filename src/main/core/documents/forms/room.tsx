import type { FormData } from '@shared/documents/forms'
import { isBlank } from '../blank/marks'
import { Say, useTexts } from '../paper/context'
import { Letterhead, PartGoverns } from '../paper/Sheet'
import { SignatureBlock } from '../paper/Signatures'
import { Facts } from '../paper/Tables'

/** SD-41: who took part in a hearing, signed at its beginning. */
export function ParticipationSheet({ data }: { data: FormData<'SD-41'> }) {
  const { t, time } = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t('sd41.title')}</h1>
      <Say id="sd41.intro" className="subtitle" />
      <HearingFacts data={data} />
      {data.inFamilyLanguage ? (
        <>
          <p lang={data.inFamilyLanguage.locale} dir="auto">
            {data.inFamilyLanguage.text}
          </p>
          <PartGoverns language={data.inFamilyLanguage.language} reviewed={data.inFamilyLanguage.reviewed} />
        </>
      ) : null}
      <div className="signatures">
        {data.people.map(({ signature, arrivedAt, byPhone }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
          <div key={index}>
            <SignatureBlock of={signature} />
            <p className="small">
              {[arrivedAt ? t('sd41.arrived', { time: time(arrivedAt) }) : '', byPhone ? t('sd41.phone') : '']
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        ))}
      </div>
    </>
  )
}

/** SD-40: the interpreter's statement. */
export function InterpretersStatement({ data }: { data: FormData<'SD-40'> }) {
  const { t, time } = useTexts()
  const { interpreter, from, until, directivesRead } = data
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t('sd40.title')}</h1>
      <HearingFacts data={data} />
      <p>
        {t('sd40.name', interpreter)}{' '}
        {from ? t('sd40.time', { from: time(from), until: until ? time(until) : '______' }) : t('sd40.timeBlank')}
      </p>
      <ol className="declaration sentences">
        <li>{t('sd40.1', { language: interpreter.language })}</li>
        <li>{t('sd40.2', { count: directivesRead, language: interpreter.language })}</li>
        <li>{t('sd40.3')}</li>
        <li>{t('sd40.4')}</li>
      </ol>
      <div className="section whole signing">
        <div className="signatures">
          <SignatureBlock of={data.signature} />
        </div>
      </div>
    </>
  )
}

function HearingFacts({ data }: { data: FormData<'SD-40'> | FormData<'SD-41'> }) {
  const { t, date, time } = useTexts()
  const { pupil, hearing, caseNumber } = data
  return (
    <Facts
      columns={2}
      rows={[
        [t('common.pupil'), pupil.legalName],
        [t('common.caseNumber'), caseNumber],
        [t('common.school'), `${pupil.school}, ${t('common.grade').toLowerCase()} ${pupil.grade}`],
        [
          t('common.date'),
          isBlank(hearing.date) ? (
            hearing.date
          ) : (
            <>
              {date(hearing.date, 'long')}, <span className="nowrap">{time(hearing.time)}</span>
            </>
          )
        ]
      ]}
    />
  )
}
