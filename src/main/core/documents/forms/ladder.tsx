import type { FormData } from '@shared/documents/forms'
import { isBlank } from '../blank/marks'
import { Apart, Call, Say, useTexts } from '../paper/context'
import { Bullets, ContactLines, Governs, Letterhead, NextBox, Section, SignOff } from '../paper/Sheet'
import { SignatureBlock, SignatureGrid } from '../paper/Signatures'
import { DataTable, Facts, FiguresTable } from '../paper/Tables'
import { DaysMissed, LetterFoot, LetterOpening } from './letters'

/** SD-21: what happened since the last letter, what there is, and when to meet (EC 48261, 48262). */
export function FurtherNotice({ data }: { data: FormData<'SD-21'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const name = data.pupil.callName
  const contact = <Call key="call" name={data.contact.name} phone={data.contact.phone} />
  return (
    <>
      <LetterOpening data={data} subject={t('sd21.subject', { name, number: data.number })} from="school" />
      <Say
        id="sd21.intro"
        values={{ name, earlier: texts.list(data.earlier.map((day) => date(day))), count: data.events.length }}
      />
      <Say id="sd21.report" values={{ name, reportedOn: date(data.reportedOn), count: data.reports.length }} />
      <DaysMissed caption={t('sd21.eventsCaption')} of={data.events} />
      <FiguresTable of={data.figures} attended />
      <Say id="sd01.mistake" values={{ name }} />
      {data.reports.length >= 3 ? (
        <Section title={t('sd21.habitualHeading')} whole>
          <Say id="sd21.habitual" values={{ name }} />
        </Section>
      ) : null}
      <Section title={t('sd01.helpHeading')} whole>
        <Say id="sd01.e" values={{ name }} />
        <Bullets items={data.services.map(texts.words)} />
      </Section>
      <NextBox title={t(data.meeting ? 'sd21.meetingHeading' : 'sd01.nextHeading')}>
        {data.meeting ? (
          <Say
            id="sd21.meeting"
            values={{
              kind: t(`meeting.${data.meeting.kind}`),
              date: date(data.meeting.date, 'long'),
              time: texts.time(data.meeting.time),
              place: [data.meeting.place, ...data.meeting.addressLines].join(', ')
            }}
          />
        ) : null}
        {data.meeting && data.meeting.staff.length > 0 ? (
          <Say id="sd21.staff" values={{ staff: texts.list(data.meeting.staff) }} />
        ) : null}
        <Say id={data.meeting ? 'sd21.unable' : 'sd01.next'} values={{ contact }} />
        <ContactLines of={data.contact} />
      </NextBox>
      <div className="closing">
        <SignOff name={data.signer.name} title={data.signer.title}>
          <Say id="sd01.thanks" values={{ name }} />
        </SignOff>
        <LetterFoot law={t('sd21.law')} copies={[t('sd21.file')]} />
      </div>
    </>
  )
}

/** SD-22 */
export function MeetingInvitation({ data }: { data: FormData<'SD-22'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const name = data.pupil.callName
  const { meeting } = data
  return (
    <div className="fits meeting-invitation">
      <LetterOpening data={data} subject={t('sd22.subject', { name })} from="school" />
      <Say id="sd22.intro" values={{ name, kind: t(`meeting.${meeting.kind}`) }} />
      <div className="next appointment">
        <Facts
          rows={[
            [t('sd22.when'), <strong key="date">{date(meeting.date, 'long')}</strong>],
            [
              t('sd22.time'),
              <strong key="time">
                {t('sd22.timeWithLength', { time: texts.time(meeting.time), minutes: data.minutes })}
              </strong>
            ],
            [t('sd22.where'), [meeting.place, ...meeting.addressLines].join(', ')],
            [t('sd22.with'), data.staff.join(', ')]
          ]}
        />
      </div>
      <div className="invitation">
        <Section title={t('sd22.topicsHeading')} whole>
          <Bullets
            items={[t('sd22.topic1', { name }), t('sd22.topic2', { name }), t('sd22.topic3'), t('sd22.topic4')]}
          />
        </Section>
        <p>
          <Say inline id="sd22.support" values={{ name }} />
          {texts.gap}
          {data.interpreter
            ? t('sd22.interpreter.arranged', { language: texts.words(data.interpreter.language) })
            : t('sd22.interpreter.ask')}
        </p>
        <NextBox title={t('sd22.unableHeading')}>
          <Say
            id="sd22.unable"
            values={{ contact: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
          />
          <ContactLines of={data.contact} named />
        </NextBox>
        <div className="closing">
          <SignOff name={data.signer.name} title={data.signer.title}>
            <Say id="sd01.thanks" values={{ name }} />
          </SignOff>
          <LetterFoot law={t('sd22.law')} />
        </div>
      </div>
    </div>
  )
}

const ADDRESSEES = ['pupil', 'parent', 'school', 'agency'] as const

/** SD-23: who does what by when, and who signed; of the same parts as the directives of the board. */
export function MeetingAgreement({ data }: { data: FormData<'SD-23'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const name = data.pupil.callName
  const ground = data.ground ? ([t('sd06.ground'), t(`sd23.ground.${data.ground}`)] as const) : null
  const toTick = isBlank(data.ground)
  return (
    <div className="agreed with-school">
      <Letterhead of={data.letterhead} school={data.pupil.school} />
      <h1>{t('sd23.heading')}</h1>
      <p className="subtitle">
        {t('sd23.subtitle', { kind: t(`meeting.${data.meeting.kind}`), date: date(data.meeting.date) })}
      </p>
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
          [t('common.localId'), data.pupil.localId],
          [t('common.schoolYear'), data.schoolYear],
          [
            t('sd23.notices'),
            data.notices.length === 0
              ? t('common.none')
              : data.notices.some(isBlank)
                ? data.notices.map((day) => date(day)).join(' · ')
                : data.notices.map((day, index) => [
                    index > 0 ? ' · ' : '',
                    <span className="nowrap" key={day}>
                      <Apart>{date(day)}</Apart>
                    </span>
                  ])
          ],
          ...(ground && !toTick ? [ground] : []),
          ...(data.credits ? [[t('sd23.credits'), data.credits] as const] : [])
        ]}
      />
      {ground && toTick ? <Facts className="choices" rows={[ground]} /> : null}
      <Say id="sd23.intro" values={{ name }} />
      {data.figures ? <FiguresTable of={data.figures} /> : null}
      {data.interventions.length > 0 ? (
        <Section title={t('sd23.before')}>
          <DataTable
            className="tight"
            rows={data.interventions}
            columns={[
              { head: t('common.date'), cell: (row) => date(row.date), names: true, width: 'w25' },
              { head: t('sd02.triedWhat'), cell: (row) => row.what, width: 'w30' },
              { head: t('sd02.triedResult'), cell: (row) => row.result ?? '' }
            ]}
          />
        </Section>
      ) : null}
      {ADDRESSEES.map((to) => {
        const own = data.duties.filter((duty) => duty.to === to)
        if (own.length === 0) return null
        return (
          // The few rows for the pen stay together.
          <Section key={to} title={t(`sd06.to.${to}`, { name })} whole={own.some((duty) => isBlank(duty.due))}>
            <DataTable
              className="directives"
              rows={own}
              columns={[
                { head: t('sd06.number'), cell: (row) => row.number, align: 'center', width: 'w8' },
                {
                  head: t('sd23.duty'),
                  names: true,
                  width: 'w45',
                  cell: (row) => (
                    <>
                      {texts.words(row.text)}
                      {row.toName && to !== 'pupil' ? (
                        <span className="under-text">{t('sd06.for', { name: row.toName })}</span>
                      ) : null}
                    </>
                  )
                },
                { head: t('sd06.due'), width: 'w25', cell: (row) => (row.due ? date(row.due) : t('sd23.wholeYear')) },
                { head: t('sd06.evidence'), cell: (row) => (row.evidence ? texts.words(row.evidence) : '') }
              ]}
            />
          </Section>
        )
      })}
      <NextBox title={t('sd23.reviewHeading')}>
        <p>{data.review ? t('sd23.review', { date: date(data.review, 'long') }) : t('sd23.noReview')}</p>
        <Say
          id="sd23.help"
          values={{ contact: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
        />
      </NextBox>
      <div className="section whole signing">
        <h2>{t('sd06.signHeading')}</h2>
        <Say id="sd23.signIntro" />
        <SignatureGrid of={data.signatures}>
          {data.interpreter ? (
            <div className="interpreter">
              <SignatureBlock
                of={data.interpreter.signature ?? { role: 'interpreter', name: data.interpreter.name, state: 'blank' }}
              />
              <Say
                id="sd23.interpreterText"
                className="small"
                values={{ language: texts.words(data.interpreter.language) }}
              />
            </div>
          ) : null}
        </SignatureGrid>
      </div>
    </div>
  )
}

/** SD-24: sheets of thirty. */
export function AddressLabels({ data }: { data: FormData<'SD-24'> }) {
  const { t } = useTexts()
  return (
    <div className="labels">
      <h1 className="unseen">{t('sd24.title')}</h1>
      {data.labels.map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
        <div className="label" key={index}>
          <p>{label.name}</p>
          {label.addressLines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </div>
  )
}
