import type { FormData } from '@shared/documents/forms'
import { useTexts } from '../paper/context'
import { PartGoverns } from '../paper/Sheet'

type Script = FormData<'SD-42'>
type Lines = Script['steps'][number]['said']

/**
 * SD-42: what the chair says, step by step, and what the panel may ask, for a day that is held from paper. The family's
 * language stands beside the English for the interpreter; a step is never cut in two.
 */
export function ChairScriptForm({ data }: { data: Script }) {
  const { t, date } = useTexts()
  const { other } = data
  const subtitle = [date(data.day, 'long'), data.board, other ? t('sd42.with', { language: other.name }) : null]
  return (
    <div className="script">
      <h1>{t('sd42.heading')}</h1>
      <p className="subtitle">{subtitle.filter(Boolean).join(' · ')}</p>
      <p className="measured">{t('sd42.intro')}</p>
      {other ? <PartGoverns language={other.language} reviewed={other.reviewed} /> : null}
      {data.steps.map(({ number, title, minutes, aside, said }) => (
        <div className="section whole" key={number}>
          <h2>
            {number} {title} <span className="role-of">{t('sd42.minutes', { minutes })}</span>
          </h2>
          {aside ? <p className="small">{aside}</p> : null}
          <Said lines={said} other={other} />
        </div>
      ))}
      {data.questions.length > 0 ? <h2 className="script-questions">{t('sd42.questions')}</h2> : null}
      {data.questions.map(({ to, said }) => (
        <div className="section whole" key={to}>
          <h3>{t(`sd42.to.${to}`)}</h3>
          <Said lines={said} other={other} />
        </div>
      ))}
      {data.library.length > 0 ? <h2 className="script-questions">{t('sd42.library')}</h2> : null}
      {data.library.map(({ to, texts }) => (
        <div className="section" key={to}>
          <h3>{t(`sd42.for.${to}`)}</h3>
          <ul>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function Said({ lines, other }: { lines: Lines; other: Script['other'] }) {
  return (
    <div className={other ? 'said two' : 'said'}>
      {lines.map(({ english, family }) => (
        <div className="said-line" key={english}>
          <p>{english}</p>
          {other ? (
            <p lang={other.locale} dir={other.direction}>
              {family}
            </p>
          ) : null}
        </div>
      ))}
    </div>
  )
}
