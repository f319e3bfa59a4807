import type { FormData } from '@shared/documents/forms'
import { addMinutes } from '@shared/kernel/dates'
import { Say, useTexts } from '../paper/context'
import { Letterhead, Section } from '../paper/Sheet'
import { SignatureGrid } from '../paper/Signatures'
import { DataTable, Facts, FiguresTable } from '../paper/Tables'

type DocketData = FormData<'SD-05'>
type Member = DocketData['panel'][number]

/** SD-05. The door edition carries initials and times, nothing else about a family. */
export function DocketForm({ data }: { data: DocketData }) {
  return data.edition === 'door' ? <DoorDocket data={data} /> : <BoardDocket data={data} />
}

function DoorDocket({ data }: { data: DocketData }) {
  const { t, date, time } = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1 className="door-title">{date(data.date, 'long')}</h1>
      <p className="subtitle">{data.place}</p>
      <DataTable
        className="door"
        rows={data.slots.filter((slot) => slot.case)}
        columns={[
          { head: t('sd05.time'), cell: (slot) => time(slot.time), names: true, width: 'w40' },
          { head: t('sd05.initials'), cell: (slot) => slot.case?.initials }
        ]}
      />
      <Say id="sd05.doorIntro" className="door-note" />
    </>
  )
}

function BoardDocket({ data }: { data: DocketData }) {
  const { t, date, time } = useTexts()
  const cases = data.slots.filter((slot) => slot.case).length
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>
        {t('sd05.title')}, {date(data.date, 'long')}
      </h1>
      <p className="subtitle">
        {[data.place, ...data.addressLines].join(', ')} · {t('sd05.count', { count: cases })}
      </p>
      <Say id="sd05.board" className="confidential" />
      <table className="data docket">
        <thead>
          <tr>
            <th scope="col" className="w12">
              {t('sd05.time')}
            </th>
            <th scope="col" className="w20">
              {t('sd05.pupil')}
            </th>
            <th scope="col" className="w20">
              {t('common.school')}
            </th>
            <th scope="col" className="w20">
              {t('sd05.kind')}
            </th>
            <th scope="col" className="w15">
              {t('sd05.referrer')}
            </th>
            <th scope="col">{t('sd05.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {data.slots.map((slot) =>
            slot.case ? (
              <tr key={slot.time}>
                <th scope="row">
                  {time(slot.time)}
                  {slot.minutes ? (
                    <span className="under-text">{time(addMinutes(slot.time, slot.minutes))}</span>
                  ) : null}
                </th>
                <td>
                  <strong>{slot.case.name ?? slot.case.initials}</strong>
                  <span className="under-text">{t('common.case', { number: slot.case.caseNumber })}</span>
                </td>
                <td>
                  {slot.case.school}
                  <span className="under-text">
                    {t('common.grade')} {slot.case.grade}
                  </span>
                </td>
                <td>
                  {t(`sd05.kind.${slot.case.kind}`)}
                  {slot.case.interpreter ? (
                    <span className="under-text">
                      {t('sd05.interpreter')}: {slot.case.interpreter}
                    </span>
                  ) : null}
                </td>
                <td>{slot.case.referrer}</td>
                <td>{slot.case.notes}</td>
              </tr>
            ) : (
              <tr key={slot.time} className="break">
                <th scope="row">{time(slot.time)}</th>
                <td colSpan={5}>{t('sd05.break')}</td>
              </tr>
            )
          )}
        </tbody>
      </table>
      <Panel members={data.panel} title={t('sd05.panel')} />
    </>
  )
}

function Panel({ members, title, tight }: { members: readonly Member[]; title: string; tight?: boolean }) {
  const { t } = useTexts()
  const role = (member: Member) => (member.role === 'member' ? '' : `, ${t(`sd05.${member.role}`)}`)
  const there = (member: Member) => {
    if (member.recused) return t('sd07.recused')
    return member.present === null ? '' : t(member.present ? 'sd07.yes' : 'sd07.absentMember')
  }
  return (
    <Section title={title} whole={members.length < 14}>
      <DataTable
        className={tight ? 'tight' : undefined}
        rows={members}
        columns={[
          { head: t('sd05.name'), cell: (member) => `${member.name}${role(member)}`, names: true, width: 'w40' },
          { head: t('sd05.agency'), cell: (member) => member.agency },
          { head: t('sd05.category'), cell: (member) => member.category, align: 'center', width: 'w15' },
          { head: t('sd05.present'), cell: there, width: 'w15' }
        ]}
      />
    </Section>
  )
}

/** SD-07: what happened, what the board found, how it decided. */
export function MinutesForm({ data }: { data: FormData<'SD-07'> }) {
  const texts = useTexts()
  const { t, date, time } = texts
  const present = data.attended.map((one) => ({ ...one, came: true }))
  const missing = data.absent.map((one) => ({ ...one, arrivedAt: null, came: false }))
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t('sd07.title')}</h1>
      <Facts
        columns={2}
        rows={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.birthDate'), date(data.pupil.birthDate)],
          [t('common.school'), `${data.pupil.school}, ${t('common.grade').toLowerCase()} ${data.pupil.grade}`],
          [t('common.caseNumber'), data.caseNumber],
          [t('sd05.kind'), t(`sd05.kind.${data.hearing.kind}`)],
          [t('common.date'), date(data.hearing.date)],
          [
            t('sd07.time'),
            data.startedAt && data.endedAt
              ? t('sd07.fromTo', { from: time(data.startedAt), to: time(data.endedAt) })
              : time(data.hearing.time)
          ],
          [t('sd03.where'), data.hearing.place],
          [t('sd07.interpreter'), data.interpreter ?? t('common.none')],
          [t('sd07.notice'), data.noticeProof ?? t('common.notSaid')]
        ]}
      />
      <Panel members={data.panel} title={t('sd07.panel')} tight />
      <Section title={t('sd07.attended')} whole>
        <DataTable
          className="tight"
          rows={[...present, ...missing]}
          columns={[
            { head: t('sd05.name'), cell: (one) => one.name, names: true, width: 'w40' },
            { head: t('sd07.role'), cell: (one) => one.role },
            {
              head: t('sd07.arrived'),
              width: 'w25',
              cell: (one) =>
                one.came ? (one.arrivedAt ? time(one.arrivedAt) : t('sd05.present')) : t('sd07.notPresent')
            }
          ]}
        />
      </Section>
      {data.figures ? <FiguresTable of={data.figures} /> : null}
      {data.exhibits.length > 0 ? (
        <Section title={t('sd07.exhibits')} whole>
          <ol>
            {data.exhibits.map((exhibit) => (
              <li key={exhibit}>{exhibit}</li>
            ))}
          </ol>
        </Section>
      ) : null}
      {data.record.length > 0 ? (
        <Section title={t('sd07.record')}>
          {data.record.map((step) => (
            <div className="step" key={step.step}>
              <h3>{step.step}</h3>
              {step.entries.map((entry) => (
                <p key={`${entry.at} ${entry.text}`}>
                  {entry.at ? <span className="at">{time(entry.at)}</span> : null}
                  {entry.text}
                </p>
              ))}
            </div>
          ))}
        </Section>
      ) : null}
      {data.findings.length > 0 ? (
        <Section title={t('sd07.findings')}>
          <DataTable
            className="tight"
            rows={data.findings}
            columns={[
              { head: t('sd06.number'), cell: (row) => row.code, align: 'center', width: 'w8' },
              { head: t('sd07.finding'), cell: (row) => t(`sd07.${row.code}`), names: true, width: 'w35' },
              {
                head: t('sd07.result'),
                cell: (row) => <strong>{t(`sd07.result.${row.result}`)}</strong>,
                width: 'w30'
              },
              { head: t('sd07.note'), cell: (row) => findingNote(row.code, row.note, data, texts) }
            ]}
          />
        </Section>
      ) : null}
      {data.directives.length > 0 ? (
        <Section title={t('sd07.directives')}>
          <DataTable
            className="tight"
            rows={data.directives}
            columns={[
              { head: t('sd06.number'), cell: (row) => row.number, align: 'center', width: 'w8' },
              { head: t('sd06.text'), cell: (row) => row.text, names: true },
              { head: t('sd09.who'), cell: (row) => row.to, width: 'w20' },
              { head: t('sd06.due'), cell: (row) => (row.due ? date(row.due) : t('sd06.wholeTerm')), width: 'w20' }
            ]}
          />
        </Section>
      ) : null}
      <div className="section whole signing">
        <h2>{t('sd07.outcome')}</h2>
        <Facts
          rows={[
            [t('sd07.outcome'), <strong key="outcome">{t(`sd07.outcome.${data.outcome}`)}</strong>],
            ...(data.outcomeNote ? [[t('sd07.why'), data.outcomeNote] as const] : []),
            ...(data.vote ? [[t('sd07.vote'), t('sd07.voteText', data.vote)] as const] : []),
            ...(data.reviewOn ? [[t('sd07.review'), date(data.reviewOn, 'long')] as const] : [])
          ]}
        />
        <SignatureGrid of={data.signatures} />
        <Say id="sd07.rights" className="letter-foot" />
      </div>
    </>
  )
}

/** F3 names its grounds, whatever else was noted. */
function findingNote(
  code: string,
  note: string | null,
  data: FormData<'SD-07'>,
  { t }: ReturnType<typeof useTexts>
): string {
  const grounds = code === 'F3' ? data.grounds.map((ground) => t(`ground.${ground}`)) : []
  return [...grounds, note].filter(Boolean).join('. ')
}
