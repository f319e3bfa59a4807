import type { FormData } from '@shared/documents/forms'
import { Say, useTexts } from '../paper/context'
import { Letterhead, Section } from '../paper/Sheet'
import { SignatureBlock } from '../paper/Signatures'
import { DataTable, Facts } from '../paper/Tables'

type Sheet = FormData<'SD-30'>

/** SD-30: one member's agreement for the year, or the sheet on which a day's members sign in and out. */
export function PanelSheetForm({ data }: { data: Sheet }) {
  if (data.signIn) return <SignIn data={data} signIn={data.signIn} />
  return data.member ? <Agreement data={data} member={data.member} /> : null
}

const POINTS = ['sd30.1', 'sd30.2', 'sd30.3', 'sd30.4', 'sd30.5', 'sd30.6'] as const

function Agreement({ data, member }: { data: Sheet; member: NonNullable<Sheet['member']> }) {
  const { t, date } = useTexts()
  const values = { board: data.letterhead.boardName, district: data.letterhead.districtName, year: data.schoolYear }
  const { appointedBy, appointedOn } = member
  const appointed =
    appointedBy && appointedOn ? t('sd30.appointedBy', { name: appointedBy, date: date(appointedOn) }) : null
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t('sd30.agreement')}</h1>
      <p className="subtitle">{t('sd30.for', { year: data.schoolYear })}</p>
      <Facts
        rows={[
          [t('sd30.member'), member.name],
          [t('sd05.agency'), member.agency],
          [t('sd05.category'), member.category],
          [t('sd30.appointed'), appointed ?? (appointedOn ? date(appointedOn) : t('common.notSaid'))]
        ]}
      />
      <ol className="declaration sentences">
        {POINTS.map((point) => (
          <li key={point}>{t(point, values)}</li>
        ))}
      </ol>
      <div className="section whole signing">
        <div className="signatures">
          <SignatureBlock of={{ role: 'member', name: member.name, capacity: member.agency, state: 'blank' }} />
        </div>
      </div>
    </>
  )
}

function SignIn({ data, signIn }: { data: Sheet; signIn: NonNullable<Sheet['signIn']> }) {
  const { t, date, time, list } = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t('sd30.signIn')}</h1>
      <p className="subtitle">
        {date(signIn.day, 'long')}, {time(signIn.firstTime)} · {signIn.place}
      </p>
      <Say id="sd30.signInIntro" />
      <DataTable
        className="sign-in"
        rows={[...signIn.members, ...Array.from({ length: 2 }, () => null)]}
        columns={[
          {
            head: t('sd05.name'),
            names: true,
            width: 'w25',
            cell: (one) => (
              <>
                {one?.name ?? '\u00a0'}
                <span className="under-text">{one?.agency}</span>
                {one && one.recusedFrom.length > 0 ? (
                  <span className="under-text">{t('sd30.keepsOut', { cases: list(one.recusedFrom) })}</span>
                ) : null}
              </>
            )
          },
          { head: t('sd05.category'), cell: (one) => one?.category ?? '', align: 'center', width: 'w12' },
          { head: t('common.signature'), cell: () => '', width: 'w20' },
          { head: t('sd30.in'), cell: () => '', width: 'w12' },
          { head: t('sd30.out'), cell: () => '', width: 'w12' },
          { head: t('sd30.copy'), cell: () => '' },
          { head: t('sd30.back'), cell: () => '' }
        ]}
      />
    </>
  )
}

/** SD-38: who was heard, what they said, what the board does about it. */
export function ConsultationForm({ data }: { data: FormData<'SD-38'> }) {
  const { t, date } = useTexts()
  const total = data.groups.reduce((sum, { pupils }) => sum + Number(pupils), 0)
  const said = [
    [t('sd38.questions'), data.questions],
    [t('sd38.input'), data.input],
    [t('sd38.actions'), data.actions]
  ] as const
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t('sd38.title')}</h1>
      <p className="subtitle">{t('sd38.basis')}</p>
      <Facts
        rows={[
          [t('sd38.heldOn'), date(data.heldOn, 'long')],
          [t('common.schoolYear'), data.schoolYear],
          [t('sd38.facilitator'), data.facilitator]
        ]}
      />
      <Section title={t('sd38.groups')} whole>
        <DataTable
          rows={data.groups}
          columns={[
            { head: t('common.school'), cell: (row) => row.school, names: true, width: 'w40' },
            { head: t('sd38.group'), cell: (row) => row.group },
            { head: t('sd38.count'), cell: (row) => row.pupils, align: 'right', width: 'w15' }
          ]}
        />
        <p className="small">{t('sd38.total', { count: total })}</p>
      </Section>
      {said.map(([title, text]) => (
        <Section key={title} title={title}>
          {text.split(/\n+/).map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text, printed once
            <p key={index}>{paragraph}</p>
          ))}
        </Section>
      ))}
    </>
  )
}
