import type { FormData } from '@shared/documents/forms'
import { isBlank } from '../blank/marks'
import { Call, Say, useTexts } from '../paper/context'
import { Governs, Letterhead, NextBox, Section } from '../paper/Sheet'
import { SignatureBlock, SignatureGrid } from '../paper/Signatures'
import { DataTable, Facts, FiguresTable } from '../paper/Tables'

const ADDRESSEES = ['pupil', 'parent', 'school', 'agency'] as const

/** SD-06: who does what by when, what follows, and who signed (EC 48263(b)). */
export function DirectivesForm({ data }: { data: FormData<'SD-06'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const name = data.pupil.callName
  const grounds = [t('sd06.ground'), data.grounds.map((ground) => t(`ground.${ground}`)).join('; ')] as const
  // For the pen each ground stands on a line of its own, which half of the page is too narrow for.
  const toTick = data.grounds.some(isBlank)
  const place = [data.hearing.place, ...data.hearing.addressLines].join(', ')
  return (
    <div className="agreed">
      <Letterhead of={data.letterhead} />
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
          [
            t('common.parents'),
            data.parents
              .map((one) =>
                one.relation ? `${texts.apart(one.name)} (${texts.relation(one.relation)})` : texts.apart(one.name)
              )
              .join(texts.direction === 'rtl' ? '، ' : ', ')
          ],
          [t('common.caseNumber'), data.caseNumber],
          [t('common.schoolYear'), data.schoolYear],
          [t('common.localId'), data.pupil.localId],
          ...(toTick ? [] : [grounds])
        ]}
      />
      {toTick ? <Facts className="choices" rows={[grounds]} /> : null}
      <p>
        <Say inline id="sd06.intro" values={{ name, date: date(data.hearing.date), place }} />
        {texts.gap}
        {t('sd06.basis')}
      </p>
      <FiguresTable of={data.figures} />
      {ADDRESSEES.map((to) => {
        const own = data.directives.filter((directive) => directive.to === to)
        if (own.length === 0) return null
        return (
          <Section key={to} title={t(`sd06.to.${to}`, { name })}>
            <DataTable
              className="directives"
              rows={own}
              columns={[
                { head: t('sd06.number'), cell: (row) => row.number, align: 'center', width: 'w8' },
                {
                  head: t('sd06.text'),
                  names: true,
                  width: 'w45',
                  cell: (row) => (
                    <>
                      {texts.words(row.text)}
                      {row.toName && to !== 'pupil' ? (
                        <span className="under-text">
                          {t('sd06.for', { name: texts.list(row.toName.split(' and ')) })}
                        </span>
                      ) : null}
                      {row.provider ? (
                        <span className="under-text">{t('sd06.provider', { name: row.provider })}</span>
                      ) : null}
                    </>
                  )
                },
                {
                  head: t('sd06.due'),
                  width: 'w20',
                  cell: (row) => (row.due ? date(row.due) : t('sd06.wholeTerm'))
                },
                {
                  head: t('sd06.evidence'),
                  cell: (row) => (
                    <>
                      {row.evidence ? texts.words(row.evidence) : ''}
                      {row.monitor ? (
                        <span className="under-text">{t('sd06.monitor', { name: row.monitor })}</span>
                      ) : null}
                    </>
                  )
                }
              ]}
            />
          </Section>
        )
      })}
      <NextBox title={t('sd06.termHeading')}>
        <p>
          {t('sd06.term', { from: date(data.term.from), to: date(data.term.to) })}
          {texts.gap}
          {reviewLine(data, texts)}
        </p>
        <Say
          id="sd06.help"
          values={{ contact: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
        />
      </NextBox>
      {/* The last lines of it go to the next page with the signatures that do not fit. */}
      <div className="section with-text">
        <h2>{t('sd06.consequenceHeading')}</h2>
        <Say id="sd06.consequence" className="measured" />
      </div>
      <div className="section whole signing with-text">
        <h2>{t('sd06.signHeading')}</h2>
        <Say id="sd06.signIntro" />
        <SignatureGrid of={data.signatures}>
          {data.interpreter ? (
            <div className="interpreter">
              <SignatureBlock
                of={data.interpreter.signature ?? { role: 'interpreter', name: data.interpreter.name, state: 'blank' }}
              />
              <Say
                id="sd06.interpreterText"
                className="small"
                values={{ language: texts.words(data.interpreter.language) }}
              />
            </div>
          ) : null}
        </SignatureGrid>
      </div>
      {data.copies.length > 0 ? (
        <p className="letter-foot">
          {t('sd06.copies')}:{' '}
          {data.copies
            .map((copy) => `${texts.apart(copy.to)} (${t(`sd06.how.${copy.how}`)})`)
            .join(texts.direction === 'rtl' ? '؛ ' : '; ')}
        </p>
      ) : null}
    </div>
  )
}

function reviewLine({ review }: FormData<'SD-06'>, { t, date, time, gap }: ReturnType<typeof useTexts>): string {
  if (!review) return ''
  const when = review.time
    ? t('sd06.reviewAt', { date: date(review.date, 'long'), time: time(review.time) })
    : t('sd06.review', { date: date(review.date, 'long') })
  return review.place ? `${when}${gap}${t('sd06.reviewPlace', { place: review.place })}` : when
}
