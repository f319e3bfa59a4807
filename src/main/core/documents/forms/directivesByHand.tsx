import type { FormData } from '@shared/documents/forms'
import { Say, useTexts } from '../paper/context'
import { Governs } from '../paper/Sheet'
import { Facts } from '../paper/Tables'

/** SD-31: the directives as a sheet to write on, which the family takes home. */
export function DirectivesByHandForm({ data }: { data: FormData<'SD-31'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const place = [data.hearing.place, ...data.hearing.addressLines].join(', ')
  return (
    <div className="at-the-table">
      <h1>{t('sd06.heading')}</h1>
      <p className="subtitle">{t('sd06.subtitle', { board: data.board.name })}</p>
      <Governs />
      <Facts
        columns={2}
        rows={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.birthDate'), date(data.pupil.birthDate)],
          [
            t('common.school'),
            texts.beside(data.pupil.school, `${t('common.grade').toLowerCase()} ${data.pupil.grade}`)
          ],
          [t('common.caseNumber'), data.caseNumber]
        ]}
      />
      <Say id="sd31.intro" values={{ name: data.pupil.callName, date: date(data.hearing.date), place }} />
      <p className="small">{t('sd06.basis')}</p>
      <table className="data by-hand family-directives">
        <thead>
          <tr>
            <th scope="col" className="w8">
              {t('sd06.number')}
            </th>
            <th scope="col" className="w15">
              {t('sd31.who')}
            </th>
            <th scope="col">{t('sd06.text')}</th>
            <th scope="col" className="w15">
              {t('sd06.due')}
            </th>
            <th scope="col" className="w20">
              {t('sd06.evidence')}
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: 5 }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty rows, printed once
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              <td />
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="measured until">
        <span className="nowrap">{t('sd31.termLine')}</span> <span className="nowrap">{t('sd31.reviewLine')}</span>
      </p>
      <p className="measured">
        {t('sd06.help', { contact: [data.contact.name, data.contact.phone].filter(Boolean).join(', ') })}
      </p>
      <div className="section whole signing">
        <h2>{t('sd06.consequenceHeading')}</h2>
        <p className="small">{t('sd06.consequence')}</p>
        <p className="small">{t('sd06.signIntro')}</p>
        <div className="hand-signatures">
          {data.signers.map(({ role, name }) => (
            <div className="hand-signature" key={`${role} ${name}`}>
              <span className="ink-line" />
              <p className="small">
                {name || '\u00a0'} · {t(`signature.${role}`)}
              </p>
            </div>
          ))}
        </div>
        {data.interpreter ? (
          <p className="small">{t('sd06.interpreterText', { language: texts.words(data.interpreter.language) })}</p>
        ) : null}
      </div>
    </div>
  )
}
