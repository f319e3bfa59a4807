import type { FormData } from '@shared/documents/forms'
import { boxed, isBlank } from '../blank/marks'
import type { Texts } from '../messages'
import { Apart, Call, Say, useTexts } from '../paper/context'
import { AddressRow, Bullets, ContactLines, Governs, Letterhead, NextBox, Section, SignOff } from '../paper/Sheet'
import { DataTable, Facts, FiguresTable } from '../paper/Tables'

type LetterData = FormData<'SD-01' | 'SD-02' | 'SD-03' | 'SD-21' | 'SD-22' | 'SD-46' | 'SD-48'>

function about({ pupil, caseNumber }: LetterData, { t, date }: Texts): [string, string][] {
  const rows: [string, string][] = [
    [t('common.pupil'), pupil.legalName],
    [t('common.birthDate'), date(pupil.birthDate)],
    [t('common.school'), pupil.school],
    [t('common.grade'), pupil.grade],
    [t('common.localId'), pupil.localId]
  ]
  if (caseNumber) rows.push([t('common.caseNumber'), caseNumber])
  return rows
}

/** Letterhead, address in the window, subject and greeting of every letter to a family. */
export function LetterOpening({
  data,
  subject,
  from = 'board'
}: {
  data: LetterData
  subject: string
  from?: 'board' | 'school'
}) {
  const texts = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} school={from === 'school' ? data.pupil.school : undefined} />
      <AddressRow to={data.addressee} date={data.date} reference={about(data, texts)} />
      <h1 className="subject">{subject}</h1>
      <Governs />
      <p>{texts.t('common.dear', { name: data.addressee.name })}</p>
    </>
  )
}

/**
 * The days a notice counts. What a code means is written in the district's own English words, which the English copy
 * carries; to a family that reads another language the column before it says what was missed.
 */
export function DaysMissed({ caption, of }: { caption: string; of: FormData<'SD-01' | 'SD-21'>['events'] }) {
  const texts = useTexts()
  const { t, date, language } = texts
  const english = language === 'en'
  return (
    <DataTable
      caption={caption}
      className={of.length > 12 ? 'tight' : undefined}
      rows={of}
      columns={[
        { head: t('common.date'), cell: (event) => date(event.date), names: true, width: english ? 'w25' : 'w30' },
        { head: t('common.day'), cell: (event) => texts.weekday(event.date), width: english ? 'w15' : 'w20' },
        { head: t('common.what'), cell: (event) => t(`what.${event.what}`), width: english ? 'w20' : 'w25' },
        { head: t('common.minutes'), cell: (event) => event.minutes ?? '', align: 'right' },
        {
          head: t('common.code'),
          cell: (event) => (english && !isBlank(event.code) ? `${event.code}: ${event.meaning}` : event.code),
          width: english ? 'w30' : 'w12'
        }
      ]}
    />
  )
}

/** SD-01, EC 48260.5 (a) to (g). */
export function TruancyNotice({ data }: { data: FormData<'SD-01'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const name = data.pupil.callName
  return (
    <div className="truancy-notice">
      <LetterOpening data={data} subject={t('sd01.subject', { name })} from="school" />
      <Say id="sd01.intro" values={{ name, count: data.events.length }} />
      <Say id="sd01.a" values={{ name, reportedOn: date(data.reportedOn) }} />
      <DaysMissed caption={t('sd01.eventsCaption')} of={data.events} />
      <Say id="sd01.mistake" values={{ name }} />
      <Section title={t('sd01.dutyHeading')} whole>
        <Say id="sd01.b" values={{ name }} />
      </Section>
      <Section title={t('sd01.helpHeading')}>
        <Say id="sd01.d" values={{ name }} />
        <Say id="sd01.f" values={{ name }} />
        <div className="pair">
          <div>
            <Say id="sd01.c" />
            <Bullets items={data.programs.map(texts.words)} />
          </div>
          <div>
            <Say id="sd01.e" values={{ name }} />
            <Bullets items={data.services.map(texts.words)} />
          </div>
        </div>
      </Section>
      <Section title={t('sd01.whyHeading')} whole>
        <Say id="sd01.g" />
      </Section>
      {/* A long list of days leaves the box for a page of its own: the paragraph before it goes with it. */}
      <div className={data.events.length > 12 ? 'stays' : undefined}>
        <NextBox title={t('sd01.nextHeading')}>
          <Say
            id="sd01.next"
            values={{ contact: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
          />
          <ContactLines of={data.contact} />
        </NextBox>
      </div>
      <div className="closing">
        <SignOff name={data.signer.name} title={data.signer.title}>
          <Say id="sd01.thanks" values={{ name }} />
        </SignOff>
        <LetterFoot law={t('sd01.law')} copies={data.copies.length > 0 ? data.copies : [t('sd21.file')]} />
      </div>
    </div>
  )
}

/** SD-02, the written notice of EC 48263(a). */
export function ReferralNotice({ data }: { data: FormData<'SD-02'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const name = data.pupil.callName
  const referrer = data.referrer.name
  const forThePen = isBlank(name)
  return (
    <div className="referral-notice">
      <LetterOpening data={data} subject={t('sd02.subject', { name })} />
      <Say
        id="sd02.intro"
        values={{ name, referrer, title: texts.title(data.referrer.title), board: data.board.name }}
      />
      <Section title={t('sd02.reasonHeading')}>
        {data.grounds.map((ground) => {
          const reason = (
            <Say
              key={ground}
              inline={forThePen}
              id={`sd02.reason.${ground}`}
              values={{
                name,
                reports: texts.list(data.figures.truancyReports.map((report) => date(report))),
                absent: data.figures.absent,
                enrolled: data.figures.schooldaysEnrolled,
                asOf: date(data.figures.asOf)
              }}
            />
          )
          return forThePen ? (
            <p className="to-tick" key={ground}>
              {boxed([''])}
              {reason}
            </p>
          ) : (
            reason
          )
        })}
        {data.reason ? <Say id="sd02.reasonDetail" values={{ reason: texts.words(data.reason) }} /> : null}
        <FiguresTable of={data.figures} />
      </Section>
      <NextBox title={t('sd02.requiredHeading')}>
        <Say id="sd02.required" values={{ name, referrer }} />
        <Facts
          rows={[
            [
              t('sd02.boardHeading'),
              <>
                <strong>{data.board.name}</strong>
                <br />
                <Apart>{data.board.addressLines.join(', ')}</Apart>
              </>
            ]
          ]}
        />
        {data.hearing ? (
          <Say
            id="sd02.hearing"
            values={{
              date: date(data.hearing.date, 'long'),
              time: texts.time(data.hearing.time),
              place: [data.hearing.place, ...data.hearing.addressLines].join(', ')
            }}
          />
        ) : (
          <Say id="sd02.noHearing" />
        )}
      </NextBox>
      <Section title={t('sd02.triedHeading')}>
        <DataTable
          caption={t('sd02.triedCaption')}
          rows={data.interventions}
          columns={[
            { head: t('common.date'), cell: (row) => date(row.date), names: true, width: 'w25' },
            { head: t('sd02.triedWhat'), cell: (row) => row.what, width: 'w30' },
            { head: t('sd02.triedBy'), cell: (row) => row.by ?? '', width: 'w15' },
            { head: t('sd02.triedResult'), cell: (row) => row.result ?? '' }
          ]}
        />
        <Say id="sd02.documents" />
      </Section>
      <div className="closing">
        <SignOff name={data.signer.name} title={data.signer.title}>
          <Say id="sd02.language" />
          <Say
            id="common.questions"
            values={{ name: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
          />
        </SignOff>
        <LetterFoot law={t('sd02.law')} enclosures={data.enclosures.map((one) => titled(one, texts))} />
      </div>
    </div>
  )
}

/** SD-03. */
export function HearingNotice({ data }: { data: FormData<'SD-03'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const name = data.pupil.callName
  const time = texts.time(data.hearing.time)
  return (
    <div className="hearing-notice">
      <LetterOpening
        data={data}
        subject={t(data.hearing.kind === 'review' ? 'sd03.subject.review' : 'sd03.subject', { name })}
      />
      <Say id="sd03.intro" values={{ board: data.board.name, name }} />
      <div className="next appointment">
        <Facts
          rows={[
            [t('sd03.when'), <strong key="date">{date(data.hearing.date, 'long')}</strong>],
            [
              t('sd03.time'),
              <strong key="time">
                {data.minutes ? t('sd03.timeWithLength', { time, minutes: data.minutes }) : time}
              </strong>
            ],
            [t('sd03.where'), [data.hearing.place, ...data.hearing.addressLines].join(', ')]
          ]}
        />
      </div>
      <Section title={t('sd03.requiredHeading')}>
        <Say id="sd03.required" />
        <Bullets items={data.required.map((one) => texts.beside(one.name, t(`sd03.role.${one.role}`)))} />
        <Say id="sd03.support" />
      </Section>
      <Section title={t('sd03.reasonHeading')}>
        <Bullets items={data.grounds.map((ground) => t(`ground.${ground}`))} />
        {data.figures ? <FiguresTable of={data.figures} /> : null}
      </Section>
      <div className="pair">
        {data.bring.length > 0 ? (
          <Section title={t('sd03.bringHeading')} whole>
            <Bullets items={data.bring.map(texts.words)} />
          </Section>
        ) : null}
        {data.willBeThere.length > 0 ? (
          <Section title={t('sd03.thereHeading')} whole>
            <Bullets items={data.willBeThere.map(texts.words)} />
          </Section>
        ) : null}
      </div>
      <p>
        {data.interpreter
          ? t('sd03.interpreter.arranged', { language: texts.words(data.interpreter.language) })
          : t('sd03.interpreter.ask')}
        {texts.gap}
        <Say inline id="sd03.accommodation" values={{ name }} />
        {texts.gap}
        <Say inline id="sd03.privacy" />
      </p>
      <NextBox title={t('sd03.rescheduleHeading')}>
        <Say
          id="sd03.reschedule"
          values={{
            contact: <Call key="call" name={data.reschedule.contact.name} phone={data.reschedule.contact.phone} />,
            date: date(data.reschedule.by, 'long')
          }}
        />
        <Say id="sd03.noShow" />
      </NextBox>
      <div className="closing">
        <SignOff name={data.signer.name} title={data.signer.title} />
        <LetterFoot law={t('sd03.law')} enclosures={data.enclosures.map((one) => titled(one, texts))} />
      </div>
    </div>
  )
}

function titled(one: { title: string; date?: FormData<'SD-01'>['date'] | null }, { apart, beside, date }: Texts) {
  return one.date ? beside(one.title, date(one.date)) : apart(one.title)
}

/** The small print under a letter: law, enclosures, copies. */
export function LetterFoot({ law, enclosures, copies }: { law: string; enclosures?: string[]; copies?: string[] }) {
  const { t } = useTexts()
  return (
    <div className="letter-foot">
      {enclosures && enclosures.length > 0 ? (
        <p>
          {t('common.enclosures')}: {enclosures.join('; ')}
        </p>
      ) : null}
      {copies && copies.length > 0 ? (
        <p>
          {t('common.copies')}: {copies.join('; ')}
        </p>
      ) : null}
      <p>{law}</p>
    </div>
  )
}
