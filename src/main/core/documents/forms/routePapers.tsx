import type { FormData } from '@shared/documents/forms'
import { boxed, isBlank } from '../blank/marks'
import { Say, useTexts } from '../paper/context'
import { Letterhead, NextBox, Section } from '../paper/Sheet'
import { SignatureBlock, SignerLine } from '../paper/Signatures'
import { DataTable, Facts, FiguresTable } from '../paper/Tables'
import {
  DirectivesTable,
  Foot,
  Ground,
  HearingsTable,
  MinorFacts,
  PartyTable,
  ReportsLine,
  ReportsMade,
  RouteHead,
  StepsTable
} from './routeParts'

/** SD-65: affidavit to the probation officer with the facts of a petition (WIC 653, 656). */
export function ProbationAffidavitForm({ data }: { data: FormData<'SD-65'> }) {
  const { t, date } = useTexts()
  return (
    <>
      <RouteHead data={data} title="sd65.heading" basis="sd65.basis" />
      <Say
        id="sd65.intro"
        values={{
          name: data.pupil.legalName,
          county: data.county,
          board: data.letterhead.boardName,
          date: date(data.direction.on)
        }}
      />
      <Section title={t('sd65.minorHeading')}>
        <MinorFacts data={data} more={[[t('sd65.custody'), t(`sd65.custody.${data.custody}`)]]} />
        <PartyTable of={data.parents} caption={t('common.parents')} />
      </Section>
      <NextBox title={t('sd65.groundsHeading')}>
        <Ground id="sd65.truancies" made={data.truancies} />
        <Ground id="sd65.services" made={data.services} />
        <Ground id="sd65.response" made={data.response} />
      </NextBox>
      <Section title={t('sd65.reportsHeading')}>
        <Say id="sd65.reportsSay" />
        <ReportsLine of={data.reports} />
        <ReportsMade of={data.reportsMade} />
        <FiguresTable of={data.figures} />
      </Section>
      <Section title={t('sd65.stepsHeading')}>
        <StepsTable of={data.steps} />
      </Section>
      <Section title={t('sd09.historyHeading')}>
        <HearingsTable of={data.hearings} />
        <DirectivesTable of={data.directives} />
      </Section>
      <Section title={t('sd65.requestHeading')} whole>
        <p>{data.request}</p>
        <Say id="sd65.terms" values={{ date: date(data.decisionBy) }} />
        <Say id="sd09.outcomeRequest" />
      </Section>
      <div className="section whole signing">
        <Say id="sd65.declare" values={{ place: data.place }} />
        <SignerLine of={data.signer} />
        <Foot data={data} />
      </div>
    </>
  )
}

/** SD-67: facts and services for county child welfare. */
export function WelfareReferralForm({ data }: { data: FormData<'SD-67'> }) {
  const { t, date } = useTexts()
  return (
    <>
      <RouteHead data={data} title="sd67.heading" basis="sd67.basis" />
      <Say id="sd67.intro" values={{ board: data.letterhead.boardName, date: date(data.direction.on) }} />
      <Section title={t('sd65.minorHeading')}>
        <MinorFacts data={data} />
        <PartyTable of={data.parents} caption={t('common.parents')} />
      </Section>
      <NextBox
        title={`${t('sd67.adultHeading')}: ${[data.adult.name, data.adult.relation].filter(Boolean).join(', ')}`}
      >
        <Ground id="sd67.response" made={data.response} />
      </NextBox>
      <Section title={t('sd67.servicesHeading')}>
        <p>{data.services}</p>
        <DirectivesTable of={data.directives} tight />
      </Section>
      <Section title={t('sd67.concernHeading')}>
        <p>{data.concern ?? t('sd67.noConcern')}</p>
        <FiguresTable of={data.figures} />
      </Section>
      <Section title={t('sd67.reportHeading')} whole>
        <p>
          {t(`sd67.report.${data.mandatedReport.made}`)} {data.mandatedReport.said}
        </p>
        <Say id="sd67.reportApart" className="small" />
      </Section>
      <div className="section whole signing">
        <Say id="sd67.outcome" />
        <SignerLine of={data.signer} />
        <Foot data={data} />
      </div>
    </>
  )
}

/** SD-70: what WIC 258(b)(1) wants before a truancy citation is heard. */
export function CitationEvidenceForm({ data }: { data: FormData<'SD-70'> }) {
  const { t } = useTexts()
  return (
    <>
      <RouteHead data={data} title="sd70.heading" basis="sd70.basis" />
      <Say id="sd70.intro" values={{ name: data.pupil.legalName, age: data.age }} />
      <Section title={t('sd70.citationHeading')} whole>
        <div className="long-labels">
          <Facts
            rows={[
              [t('sd70.notice'), data.notice],
              [t('sd70.resource'), data.resource]
            ]}
          />
        </div>
      </Section>
      <NextBox title={t('sd65.groundsHeading')}>
        <Ground id="sd65.truancies" made={data.truancies} />
      </NextBox>
      <Section title={t('sd65.reportsHeading')}>
        <ReportsLine of={data.reports} />
        <ReportsMade of={data.reportsMade} />
      </Section>
      <Section title={t('sd70.evidenceHeading')}>
        <StepsTable of={data.steps} />
        <Say id="sd70.attempts" values={{ count: String(data.attempts) }} />
        <FiguresTable of={data.figures} />
      </Section>
      <div className="section whole signing with-text">
        <Say id="sd70.outcome" />
        <SignerLine of={data.signer} />
        <Foot data={data} />
      </div>
    </>
  )
}

/** SD-66: on the first part the board directs the district, on the second the supervisor asks the prosecutor. */
export function ComplaintRequestForm({ data }: { data: FormData<'SD-66'> }) {
  const { t, date } = useTexts()
  return (
    <>
      <RouteHead data={data} title="sd66.heading" basis="sd66.basis" />
      <NextBox title={t('sd66.findingHeading')}>
        <Ground id="sd66.willful" made={data.willful} />
      </NextBox>
      <Section title={t('sd66.directionHeading')} whole>
        <Say
          id="sd66.direction"
          values={{
            board: data.letterhead.boardName,
            district: data.letterhead.districtName,
            date: date(data.direction.on),
            name: data.adult.name
          }}
        />
        <div className="long-labels">
          <Facts
            rows={[
              [t('sd66.decided'), date(data.direction.on)],
              [t('sd66.vote'), data.direction.vote ?? t('common.notSaid')],
              [t('sd66.files'), data.supervisor]
            ]}
          />
        </div>
        <Say id="sd66.prosecuted" />
        <SignerLine of={data.signer} />
      </Section>
      <Section title={t('sd66.requestHeading')}>
        <div className="long-labels">
          <Facts
            rows={[
              [
                t('sd66.adult'),
                [data.adult.name, data.adult.relation, ...data.adult.addressLines].filter(Boolean).join(', ')
              ],
              [t('common.pupil'), `${data.pupil.legalName}, ${date(data.pupil.birthDate)}`],
              [t('sd66.provision'), t(`sd66.provision.${data.provision}`)],
              [t('sd66.prior'), t(`sd66.prior.${data.prior}`)],
              [t('sd66.days'), data.days]
            ]}
          />
        </div>
        <Say id={`sd66.fine.${data.prior}`} className="measured" />
        <FiguresTable of={data.figures} />
      </Section>
      <Section title={t('sd09.historyHeading')}>
        <HearingsTable of={data.hearings} />
        <DirectivesTable of={data.directives} />
      </Section>
      <div className="section whole signing with-text">
        <Say id="sd66.reasons" />
        <Say id="sd09.outcomeRequest" />
        <div className="signatures">
          <SignatureBlock
            of={{ role: 'supervisor', name: isBlank(data.supervisor) ? '' : data.supervisor, state: 'blank' }}
          />
        </div>
        <Foot data={data} />
      </div>
    </>
  )
}

/** SD-68: evidence of one step, behind a tab of its own (WIC 258(b)(1)(A)). */
export function StepEvidenceForm({ data }: { data: FormData<'SD-68'> }) {
  const { t, date } = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{isBlank(data.step) ? t('sd68.heading') : t(`sd68.heading.${data.step}`)}</h1>
      <Facts
        columns={2}
        rows={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.birthDate'), date(data.pupil.birthDate)],
          [t('common.caseNumber'), data.caseNumber],
          [t('common.date'), date(data.date)]
        ]}
      />
      {isBlank(data.step) ? (
        (['a', 'b', 'c'] as const).map((step) => (
          <p className="to-tick" key={step}>
            {boxed([''])}
            {t(`sd68.step.${step}`)}
          </p>
        ))
      ) : (
        <p>
          <strong>{t(`sd68.step.${data.step}`)}</strong>
        </p>
      )}
      <p>{data.reportedOn ? t('sd68.after', { date: date(data.reportedOn) }) : t('sd68.noReport')}</p>
      {data.entries.length === 0 ? (
        <p>{t('sd68.nothing')}</p>
      ) : (
        <DataTable
          rows={data.entries}
          columns={[
            { head: t('common.date'), cell: (row) => date(row.date), names: true, width: 'w20' },
            {
              head: t('sd68.done'),
              cell: (row) => (
                <>
                  {[row.what, row.summary].filter(Boolean).join('. ')}
                  {row.facts.map((fact) => (
                    <span key={fact} className="line small">
                      {fact}
                    </span>
                  ))}
                </>
              )
            },
            { head: t('sd68.people'), cell: (row) => [row.by, row.withWhom].filter(Boolean).join('; '), width: 'w25' },
            { head: t('sd09.resultCol'), cell: (row) => row.result, width: 'w20' }
          ]}
        />
      )}
      <Say id="sd68.source" className="small" />
    </>
  )
}

/** SD-69: the truancy reports, each with its days. */
export function ReportsSheetForm({ data }: { data: FormData<'SD-69'> }) {
  const { t, date } = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t('sd69.heading', { year: data.schoolYear })}</h1>
      <Facts
        columns={2}
        rows={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.birthDate'), date(data.pupil.birthDate)],
          [t('common.caseNumber'), data.caseNumber],
          [t('common.date'), date(data.date)]
        ]}
      />
      <Say id="sd69.intro" values={{ date: date(data.asOf) }} />
      <DataTable
        className="reports"
        rows={data.reports}
        columns={[
          { head: t('sd69.number'), cell: (row) => row.number, align: 'center', width: 'w12' },
          { head: t('sd69.reported'), cell: (row) => date(row.date), names: true, width: 'w20' },
          { head: t('sd69.section'), cell: (row) => row.section, width: 'w15' },
          { head: t('sd69.days'), cell: (row) => row.days.map((one) => date(one)).join('; ') },
          { head: t('sd69.mark'), cell: (row) => (row.number === 4 ? t('sd69.fourth') : ''), width: 'w20' }
        ]}
      />
      <ReportsMade of={data.reportsMade} />
      <Say id="sd69.source" className="small" />
    </>
  )
}
