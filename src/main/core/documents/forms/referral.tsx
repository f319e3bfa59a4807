import type { FormData } from '@shared/documents/forms'
import type { ReactNode } from 'react'
import { isBlank } from '../blank/marks'
import { Say, useTexts } from '../paper/context'
import { Letterhead, Section } from '../paper/Sheet'
import { SignatureBlock } from '../paper/Signatures'
import { DataTable, Facts, FiguresTable } from '../paper/Tables'

/** A question of the form: its answer, or room for the pen. */
function Answer({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={children ? 'answer' : 'answer empty'}>
      <h3>{label}</h3>
      {children ? <p>{children}</p> : <p aria-hidden="true">{'\u00a0'}</p>}
    </div>
  )
}

/** SD-20: the school's referral with what it knows of the pupil; what the coordinator fills in stands at its end. */
export function ReferralForm({ data }: { data: FormData<'SD-20'> }) {
  const texts = useTexts()
  const { t, date } = texts
  const { answers, figures } = data
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t('sd20.heading')}</h1>
      <p className="subtitle">{t('sd20.subtitle', { date: date(data.date) })}</p>
      <Facts
        columns={2}
        rows={[
          [t('common.pupil'), data.pupil.legalName],
          [t('common.birthDate'), date(data.pupil.birthDate)],
          [t('common.school'), `${data.pupil.school}, ${t('common.grade').toLowerCase()} ${data.pupil.grade}`],
          [t('common.localId'), data.pupil.localId],
          [t('common.caseNumber'), data.caseNumber],
          [t('common.schoolYear'), data.schoolYear],
          [t('sd20.language'), data.homeLanguage],
          [t('sd20.flags'), data.flags.length > 0 ? data.flags.join(', ') : t('common.none')]
        ]}
      />
      <Section title={t('common.parents')}>
        <DataTable
          className="tight"
          rows={data.parents}
          columns={[
            {
              head: t('sd20.name'),
              names: true,
              width: 'w30',
              cell: (row) => (
                <>
                  {row.relation ? `${row.name}, ${row.relation}` : row.name}
                  <span className="under-text">
                    {[row.livesWith ? t('sd20.livesWith') : null, row.educationRights ? t('sd20.rights') : null]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </>
              )
            },
            { head: t('sd20.address'), cell: (row) => row.addressLines.join(', ') || t('common.notSaid') },
            { head: t('sd20.reach'), cell: (row) => [row.phone, row.email].filter(Boolean).join(' · ') },
            { head: t('sd20.spoken'), cell: (row) => row.language ?? '' }
          ]}
        />
      </Section>
      <Section title={t('sd20.groundHeading')}>
        <ul>
          {data.grounds.map((ground) => (
            <li key={ground}>{t(`ground.${ground}`)}</li>
          ))}
        </ul>
        {data.reason ? <p>{data.reason}</p> : null}
        <FiguresTable of={figures} attended />
      </Section>
      <Section title={t('sd20.lettersHeading')}>
        {data.letters.length > 0 ? (
          <DataTable
            className="tight"
            rows={data.letters}
            columns={[
              { head: t('common.date'), cell: (row) => date(row.date), names: true, width: 'w20' },
              { head: t('sd20.letter'), cell: (row) => (row.number ? `${row.title} (${row.number})` : row.title) },
              { head: t('sd20.delivered'), cell: (row) => row.delivered }
            ]}
          />
        ) : (
          <p>{t('common.none')}</p>
        )}
        <p>{t('sd20.conference', { conference: data.conference })}</p>
      </Section>
      <Section title={t('sd02.triedHeading')}>
        <DataTable
          className="tight"
          rows={data.interventions}
          columns={[
            { head: t('common.date'), cell: (row) => date(row.date), names: true, width: 'w20' },
            { head: t('sd02.triedWhat'), cell: (row) => row.what, width: 'w30' },
            { head: t('sd02.triedBy'), cell: (row) => row.by ?? '' },
            { head: t('sd02.triedResult'), cell: (row) => row.result ?? '' }
          ]}
        />
      </Section>
      <Section title={t('sd20.pupilHeading')}>
        <div className="pair">
          <Answer label={t('sd20.health')}>{answers.health}</Answer>
          <Answer label={t('sd20.plan')}>{answers.planMeeting}</Answer>
          <Answer label={t('sd20.grades')}>{answers.grades}</Answer>
          <Answer label={t('sd20.discipline')}>{answers.discipline}</Answer>
          <Answer label={t('sd20.siblings')}>{answers.siblings}</Answer>
          <Answer label={t('sd20.agencies')}>{answers.agencies}</Answer>
          <Answer label={t('sd20.strengths')}>{answers.strengths}</Answer>
          <Answer label={t('sd20.cooperation')}>{answers.cooperation}</Answer>
        </div>
        <Answer label={t('sd20.barriers')}>
          {answers.barriers.map((barrier) => t(`sd20.barrier.${barrier}`)).join(', ')}
        </Answer>
        <Answer label={t('sd20.pupilStatement')}>{answers.pupilStatement}</Answer>
        <Answer label={t('sd20.parentStatement')}>{answers.parentStatement}</Answer>
        <Answer label={t('sd20.help')}>{answers.help}</Answer>
      </Section>
      <Section title={t('sd20.copiesHeading')} whole>
        <Say id="sd20.copiesLaw" className="small" />
        {data.copies.length > 0 ? (
          <DataTable
            className="tight"
            rows={data.copies}
            columns={[
              { head: t('common.date'), cell: (row) => date(row.date), names: true, width: 'w20' },
              { head: t('sd20.copyTo'), cell: (row) => (row.to ? `${row.name} (${row.to})` : row.name) },
              { head: t('sd20.copyHow'), cell: (row) => row.how }
            ]}
          />
        ) : (
          <p>{t('common.none')}</p>
        )}
      </Section>
      <div className="section whole signing">
        <div className="signatures">
          {isBlank(data.referrer.name) ? (
            <SignatureBlock of={{ role: 'other', name: data.referrer.name, state: 'blank' }} />
          ) : (
            <SignLine
              name={data.referrer.name}
              role={[data.referrer.title, answers.referrerPhone].filter(Boolean).join(', ')}
            />
          )}
          <SignLine name={'\u00a0'} role={t('sd20.principal')} />
        </div>
      </div>
      <div className="next">
        <h2>{t('sd20.coordinatorHeading')}</h2>
        <Facts
          columns={2}
          rows={[
            [t('sd20.received'), '______________'],
            [t('sd20.complete'), t('sd20.yesNo')],
            [t('sd20.returned'), '______________________'],
            [t('sd20.hearingDate'), '______________']
          ]}
        />
      </div>
    </>
  )
}

function SignLine({ name, role }: { name: string; role: string }) {
  const { t } = useTexts()
  return (
    <div className="signature">
      <div className="ink" />
      <div className="under">
        <p className="who">{name}</p>
        <p className="signed-on">{`${t('common.signedOn')} ______________`}</p>
      </div>
      <p className="role">{role}</p>
    </div>
  )
}
