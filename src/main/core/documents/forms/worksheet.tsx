import type { FormData } from '@shared/documents/forms'
import { finding, WORKSHEET_OUTCOMES } from '@shared/documents/forms/hearing'
import { referralGround } from '@shared/documents/parts'
import { Blank, Box, WritingSpace } from '../paper/Blanks'
import { useTexts } from '../paper/context'
import { DataTable, Facts, FiguresTable } from '../paper/Tables'

type Sheet = FormData<'SD-32'>

const BARRIERS = [
  'health',
  'mental-health',
  'safety-bullying',
  'transport',
  'housing',
  'work-or-sibling-care',
  'learning-need',
  'sleep-and-routine',
  'substance-use',
  'family-change',
  'disengagement',
  'language-or-information'
] as const

/** Lines for people nobody expected, and for directives. */
const MORE_PEOPLE = 2
const DIRECTIVES = 5

/** SD-32: one hearing with room to write, in the order in which it is typed in. A block is never cut in two. */
export function WorksheetForm({ data }: { data: Sheet }) {
  const { t, time, date } = useTexts()
  const about = data.case
  return (
    <div className="worksheet">
      <h1>{about ? `${time(about.time)}  ${about.name}` : t('sd32.addOn')}</h1>
      <p className="subtitle">
        {[date(data.day, 'long'), data.board, about ? t(`sd05.kind.${about.kind}`) : null].filter(Boolean).join(' · ')}
      </p>
      <p className="confidential">{t('sd32.keep')}</p>
      {about ? <AtHand about={about} /> : <BlankHead />}
      {about ? <WritingSpace title={t('sd32.preparation')} lines={9} /> : null}
      <Who data={data} />
      <div className="section">
        <h2>{t('sd32.notes')}</h2>
        <WritingSpace title={t('sd32.school')} lines={4} />
        <WritingSpace title={t('sd32.pupil')} lines={4} />
        <WritingSpace title={t('sd32.parent')} lines={4} />
        <WritingSpace title={t('sd32.questions')} lines={3} />
      </div>
      <NobodyCame />
      <Findings />
      <Directives />
      <Outcome />
      <div className="section whole">
        <h2>{t('sd32.signatures')}</h2>
        {[...data.people.filter(({ signs }) => signs), null].map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
          <p className="ticks" key={index}>
            {one ? <strong className="signer-name">{one.name}</strong> : <Blank />}
            <Box>{t('sd32.signed')}</Box>
            <Box>{t('sd32.refusedBy')}</Box>
            <Blank wide />
          </p>
        ))}
        <p className="ticks typed-in">
          <Blank label={t('sd32.typed')} />
          <Blank label={t('sd32.typedOn')} />
        </p>
      </div>
    </div>
  )
}

function AtHand({ about }: { about: NonNullable<Sheet['case']> }) {
  const { t, date, list } = useTexts()
  const { birthDate, age } = about
  const born = [birthDate ? date(birthDate) : null, age === null ? null : t('sd32.age', { age })]
  const rows: [string, string][] = [
    [t('common.school'), `${about.school}, ${t('common.grade').toLowerCase()} ${about.grade}`],
    [t('common.birthDate'), born.filter(Boolean).join(', ') || t('common.notSaid')],
    [t('sd32.grounds'), about.grounds.map((ground) => t(`sd32.ground.${ground}`)).join(', ')],
    [t('sd05.interpreter'), [about.language, about.interpreter].filter(Boolean).join(', ') || t('common.none')]
  ]
  if (about.marks.length > 0) rows.push([t('sd32.marks'), about.marks.join(', ')])
  if (about.siblings.length > 0) rows.push([t('sd32.siblings'), list(about.siblings)])
  rows.push([t('sd32.noticeProof'), about.notice ?? t('common.notSaid')])
  if (about.tried.length > 0) rows.push([t('sd32.tried'), about.tried.join('; ')])
  return (
    <div className="section whole">
      <h2>{t('sd32.atHand')}</h2>
      <Facts columns={2} rows={rows} />
      {about.figures ? <FiguresTable of={about.figures} /> : null}
      {about.earlier.length > 0 ? (
        <DataTable
          className="tight"
          caption={t('sd32.earlier')}
          rows={about.earlier}
          columns={[
            { head: t('sd31.who'), cell: (row) => row.to, names: true, width: 'w20' },
            { head: t('sd06.text'), cell: (row) => row.text },
            { head: t('sd07.result'), cell: (row) => row.state, width: 'w15' }
          ]}
        />
      ) : null}
    </div>
  )
}

function BlankHead() {
  const { t } = useTexts()
  return (
    <div className="section whole">
      <p className="ticks">
        <Blank label={t('sd05.time')} />
        <Blank label={t('common.pupil')} wide />
      </p>
      <p className="ticks">
        <Blank label={t('common.school')} wide />
        <Blank label={t('common.grade')} />
        <Blank label={t('common.caseNumber')} />
      </p>
    </div>
  )
}

function Who({ data }: { data: Sheet }) {
  const { t } = useTexts()
  return (
    <div className="section whole">
      <h2>{t('sd32.who')}</h2>
      <p className="ticks">
        <Blank label={t('sd32.start')} />
        <Blank label={t('sd32.end')} />
      </p>
      <table className="data by-hand">
        <tbody>
          {[...data.people, ...Array.from({ length: MORE_PEOPLE }, () => null)].map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
            <tr key={index}>
              <th scope="row" className="w45">
                {one ? (
                  <>
                    {one.name} <span className="role-of">{one.role}</span>
                  </>
                ) : (
                  '\u00a0'
                )}
              </th>
              <td>
                <Box>{t('sd32.here')}</Box>
                <Box>{t('sd32.phone')}</Box>
                <Box>{t('sd32.absent')}</Box>
                <Blank label={t('sd32.at')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="data by-hand">
        <tbody>
          {data.panel.map((member) => (
            <tr key={member.name}>
              <th scope="row" className="w45">
                {member.name} <span className="role-of">{member.agency}</span>
              </th>
              <td>
                <Box>{t('sd32.here')}</Box>
                <Box>{t('sd32.absent')}</Box>
                <Box>{member.recused ? <strong>{t('sd32.recused')}</strong> : t('sd32.recused')}</Box>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Findings() {
  const { t } = useTexts()
  const codes = finding.shape.code.options.filter((code) => code !== 'F10')
  return (
    <div className="section">
      <h2>{t('sd32.findings')}</h2>
      <table className="data by-hand">
        <tbody>
          {codes.map((code) => (
            <tr key={code}>
              <th scope="row" className="w45">
                <strong>{code}</strong> {t(`sd07.${code}`)}
              </th>
              <td>
                <span className="ticks">
                  <Box>{t('sd07.result.yes')}</Box>
                  <Box>{t('sd07.result.no')}</Box>
                  <Box>{t('sd07.result.not-decided')}</Box>
                  <Blank wide />
                </span>
                {code === 'F3' ? (
                  <span className="ticks">
                    {referralGround.options.map((ground) => (
                      <Box key={ground}>{t(`sd32.ground.${ground}`)}</Box>
                    ))}
                  </span>
                ) : null}
                {code === 'F5' ? (
                  <span className="ticks">
                    {BARRIERS.map((barrier) => (
                      <Box key={barrier}>{t(`sd32.barrier.${barrier}`)}</Box>
                    ))}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row" className="w45">
              {t('sd32.howDecided')}
            </th>
            <td>
              <span className="ticks">
                <Box>{t('sd32.consensus')}</Box>
                <Box>{t('sd32.vote')}</Box>
              </span>
              <span className="ticks">
                <Blank label={t('sd32.motion')} wide />
              </span>
              <span className="ticks">
                <Blank label={t('sd32.movedBy')} wide />
              </span>
              <span className="ticks">
                <Blank label={t('sd32.secondedBy')} wide />
              </span>
              <span className="ticks">
                <Blank label={t('sd32.for')} />
                <Blank label={t('sd32.against')} />
                <Blank label={t('sd32.abstained')} />
              </span>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Directives() {
  const { t } = useTexts()
  return (
    <div className="section whole">
      <h2>{t('sd32.directives')}</h2>
      <table className="data by-hand directives-by-hand">
        <thead>
          <tr>
            <th scope="col" className="w8">
              {t('sd06.number')}
            </th>
            <th scope="col" className="w20">
              {t('sd32.to')}
            </th>
            <th scope="col">{t('sd32.what')}</th>
            <th scope="col" className="w15">
              {t('sd06.due')}
            </th>
            <th scope="col" className="w15">
              {t('sd32.evidence')}
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: DIRECTIVES }, (_, index) => (
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
    </div>
  )
}

function Outcome() {
  const { t } = useTexts()
  return (
    <div className="section whole">
      <h2>{t('sd32.outcome')}</h2>
      <div className="outcomes">
        {WORKSHEET_OUTCOMES.map(([group, outcomes]) => (
          <div className="whole" key={group}>
            <strong>{t(`sd32.group.${group}`)}</strong>
            {outcomes.map((outcome) => (
              <Box key={outcome}>{t(`sd07.outcome.${outcome}`)}</Box>
            ))}
          </div>
        ))}
      </div>
      <p className="ticks">
        <Blank label={t('sd32.nextDay')} />
        {t('sd32.nextService')}
        <span className="after-label">
          <Box>{t('sd32.nextService.certified')}</Box>
          <Box>{t('sd32.nextService.personal')}</Box>
          <Box>{t('sd32.nextService.home-visit')}</Box>
        </span>
      </p>
      <p className="ticks">
        <Blank label={t('sd32.outcomeNote')} wide />
      </p>
    </div>
  )
}

function NobodyCame() {
  const { t } = useTexts()
  return (
    <div className="section whole">
      <h2>{t('sd32.nobody')}</h2>
      <p className="ticks">
        <Blank label={t('sd32.waitedFrom')} />
        <Blank label={t('sd32.waitedTo')} />
        <Blank label={t('sd32.calls')} wide />
      </p>
      <p className="ticks">
        <Blank wide />
      </p>
    </div>
  )
}
