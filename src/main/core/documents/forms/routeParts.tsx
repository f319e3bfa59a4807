import type { FormData } from '@shared/documents/forms'
import type { Party } from '@shared/documents/parts'
import { isBlank } from '../blank/marks'
import type { MessageKey } from '../messages'
import { Call, Say, useTexts } from '../paper/context'
import { AddressRow, Letterhead } from '../paper/Sheet'
import { DataTable, Facts } from '../paper/Tables'

export type Routed = FormData<'SD-65'> | FormData<'SD-66'> | FormData<'SD-67'> | FormData<'SD-70'> | FormData<'SD-71'>

/** Letterhead and addressee of a paper to an office, with the case and the pupil it is about. */
export function AddressedHead({
  data,
  more = []
}: {
  data: Routed | FormData<'SD-09'>
  more?: readonly (readonly [string, string])[]
}) {
  const { t, date } = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} />
      <AddressRow
        to={data.recipient}
        date={data.date}
        reference={[
          [t('common.caseNumber'), data.caseNumber],
          [t('common.pupil'), data.pupil.legalName],
          [t('common.birthDate'), date(data.pupil.birthDate)],
          ...more
        ]}
      />
    </>
  )
}

/** The same with the heading that names the sections. */
export function RouteHead({ data, title, basis }: { data: Routed; title: MessageKey; basis: MessageKey }) {
  const { t } = useTexts()
  return (
    <>
      <AddressedHead data={data} />
      <h1 className="subject">{t(title)}</h1>
      <p className="subtitle">{t(basis)}</p>
    </>
  )
}

/** The minor as a petition names him or her (WIC 656). */
export function MinorFacts({
  data,
  more = []
}: {
  data: FormData<'SD-65'> | FormData<'SD-67'>
  more?: readonly (readonly [string, string])[]
}) {
  const { t, date } = useTexts()
  const language = data.homeLanguage
    ? `${data.homeLanguage}${data.interpreterNeeded ? `. ${t('sd09.interpreterNeeded')}` : ''}`
    : t('common.notSaid')
  return (
    <div className="short-labels">
      <Facts
        columns={2}
        rows={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.birthDate'), date(data.pupil.birthDate)],
          [t('sd65.age'), String(data.age)],
          [t('common.school'), `${data.pupil.school}, ${t('common.grade').toLowerCase()} ${data.pupil.grade}`],
          [t('sd65.address'), data.addressLines.join(', ')],
          [t('sd65.homeLanguage'), language],
          ...more
        ]}
      />
    </div>
  )
}

export function PartyTable({ of, caption }: { of: readonly Party[]; caption: string }) {
  const { t } = useTexts()
  return (
    <DataTable
      caption={caption}
      className="tight"
      rows={of}
      columns={[
        { head: t('sd09.parentName'), cell: (one) => one.name, names: true, width: 'w25' },
        { head: t('sd09.parentRelation'), cell: (one) => one.relation ?? '', width: 'w12' },
        { head: t('sd09.parentAddress'), cell: (one) => one.addressLines.join(', ') },
        { head: t('common.phone'), cell: (one) => one.phone ?? '', width: 'w20' }
      ]}
    />
  )
}

/** A ground with its facts, or that the paper does not rely on it. */
export function Ground({ id, made }: { id: MessageKey; made: { on: Routed['date']; facts: string } | null }) {
  const { t, date } = useTexts()
  return (
    <div className="finding">
      <Say id={id} className="determination" />
      <p>
        <strong>{made ? t('sd65.onRecord', { date: date(made.on) }) : t('sd65.notRelied')}</strong> {made?.facts}
      </p>
    </div>
  )
}

export function HearingsTable({ of }: { of: FormData<'SD-65'>['hearings'] }) {
  const { t, date } = useTexts()
  return (
    <DataTable
      caption={t('sd09.hearings')}
      rows={of}
      columns={[
        { head: t('common.date'), cell: (row) => date(row.date), names: true, width: 'w25' },
        { head: t('sd05.kind'), cell: (row) => t(`sd05.kind.${row.kind}`), width: 'w15' },
        { head: t('sd09.outcome'), cell: (row) => row.outcome }
      ]}
    />
  )
}

export function DirectivesTable({ of, tight = false }: { of: FormData<'SD-65'>['directives']; tight?: boolean }) {
  const { t, date } = useTexts()
  if (of.length === 0) return null
  return (
    <DataTable
      className={tight ? 'fixed tight' : 'fixed'}
      caption={t('sd09.directives')}
      rows={of}
      columns={[
        { head: t('sd06.number'), cell: (row) => row.number, align: 'center', width: 'w8' },
        { head: t('sd06.text'), cell: (row) => row.text, names: true, width: 'w35' },
        { head: t('sd09.who'), cell: (row) => row.to, width: 'w15' },
        { head: t('sd06.due'), cell: (row) => (row.due ? date(row.due) : t('sd06.wholeTerm')), width: 'w20' },
        { head: t('sd09.resultCol'), cell: (row) => row.result }
      ]}
    />
  )
}

/** The steps of EC 48264.5, each on a line of its own. */
export function StepsTable({ of }: { of: FormData<'SD-65'>['steps'] }) {
  const { t, date } = useTexts()
  return (
    <DataTable
      rows={of}
      columns={[
        { head: t('sd68.step'), cell: (row) => t(`sd68.step.${row.step}`), names: true, width: 'w35' },
        { head: t('sd68.report'), cell: (row) => (row.reportedOn ? date(row.reportedOn) : ''), width: 'w20' },
        {
          head: t('sd68.done'),
          cell: (row) =>
            row.done.length === 0
              ? t('sd68.nothing')
              : row.done.map((one) => (
                  <span className="line" key={`${one.date} ${one.what}`}>
                    {isBlank(one.date)
                      ? one.date
                      : `${date(one.date)}: ${one.what}${one.result ? ` (${one.result})` : ''}`}
                  </span>
                ))
        }
      ]}
    />
  )
}

/** Reports that stand on a line of their own: those the law speaks of, up to the fourth and the one after. */
const OWN_LINE = 5

/** The reports with their numbers, the fourth marked; many later ones share a line. */
export function ReportsLine({ of }: { of: readonly Routed['date'][] }) {
  const { t, date } = useTexts()
  const many = of.length > OWN_LINE + 1
  const own = many ? of.slice(0, OWN_LINE) : of
  const rest = many ? of.slice(OWN_LINE) : []
  const rows = own.map((one, at) => ({
    number: String(at + 1),
    when: date(one),
    mark: at === 3 ? t('sd69.fourth') : ''
  }))
  if (rest.length > 0) {
    const when = rest.map((one) => date(one)).join('; ')
    rows.push({ number: `${OWN_LINE + 1}–${of.length}`, when, mark: '' })
  }
  return (
    <DataTable
      rows={rows}
      columns={[
        { head: t('sd69.number'), cell: (row) => row.number, align: 'center', width: 'w12' },
        { head: t('sd69.reported'), cell: (row) => row.when, names: true },
        { head: t('sd69.mark'), cell: (row) => row.mark, width: 'w35' }
      ]}
    />
  )
}

/** What really went to the supervisor, apart from what the attendance calls for (In re A.N. (2020) 9 Cal.5th 343). */
export function ReportsMade({ of }: { of: readonly Routed['date'][] }) {
  const { t, date } = useTexts()
  const dates = of.map((one) => date(one)).join('; ')
  return <p>{of.length > 0 ? t('sd65.reportsMade', { dates }) : t('sd65.reportsNotMade')}</p>
}

/** Whom to ask, and that it is confidential. */
export function Foot({ data }: { data: Routed }) {
  const { t } = useTexts()
  return (
    <div className="letter-foot">
      <Say
        id="common.questions"
        values={{ name: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
      />
      <p>{t('sd09.confidential')}</p>
    </div>
  )
}
