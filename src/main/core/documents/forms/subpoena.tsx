import type { FormData } from '@shared/documents/forms'
import { Blank, Box } from '../paper/Blanks'
import { Call, Say, useTexts } from '../paper/context'
import { Letterhead, NextBox, Section } from '../paper/Sheet'
import { SignatureBlock, SignerLine } from '../paper/Signatures'
import { Facts } from '../paper/Tables'
import { Foot, Ground, HearingsTable, RouteHead } from './routeParts'

/** SD-35, EC 48321.5: attendance of one person, never documents; with the proof of personal service on the same paper. */
export function SubpoenaForm({ data }: { data: FormData<'SD-35'> }) {
  const { t, date, time } = useTexts()
  const { hearing } = data
  return (
    <div className="subpoena">
      <Letterhead of={data.letterhead} />
      <h1>{t('sd35.heading')}</h1>
      <p className="subtitle">
        {t('sd35.basis')} · {t('common.case', { number: data.caseNumber })} · {date(data.date)}
      </p>
      <Facts rows={[[t('sd35.to'), [data.to.name, ...data.to.addressLines].join(', ')]]} />
      <Say id="sd35.command" values={{ board: data.board.name, name: data.to.name }} />
      <div className="next appointment">
        <Facts
          rows={[
            [t('sd03.when'), <strong key="date">{date(hearing.date, 'long')}</strong>],
            [t('sd03.time'), <strong key="time">{time(hearing.time)}</strong>],
            [t('sd03.where'), [hearing.place, ...hearing.addressLines].join(', ')]
          ]}
        />
      </div>
      <div className="long-labels">
        <Facts
          rows={[
            [t('sd35.role'), t(`sd35.role.${data.role}`)],
            [
              t('sd35.matter'),
              t('sd35.matterOf', {
                name: data.pupil.legalName,
                date: date(data.pupil.birthDate),
                number: data.caseNumber
              })
            ],
            [t('sd35.reason'), data.reason],
            [
              t('sd35.private'),
              t('sd35.privateText', { date: date(data.privateSchool.checkedOn), how: data.privateSchool.how })
            ]
          ]}
        />
      </div>
      <p>
        <strong>{t('sd35.noDocuments')}</strong>
      </p>
      <Say id="sd35.enforce" />
      <Say
        id="sd35.help"
        values={{ contact: <Call key="call" name={data.contact.name} phone={data.contact.phone} /> }}
      />
      <div className="signatures">
        <SignatureBlock of={{ role: 'chair', name: data.chair, state: 'blank' }} />
      </div>
      <Section title={t('sd35.service')} whole>
        <Say id="sd35.serviceText" />
        <p className="ticks">
          <Blank label={t('sd35.serviceWhen')} />
          <Blank label={t('sd35.serviceWhere')} wide />
        </p>
        <p className="ticks">
          <span className="before-ticks">{t('sd35.serviceFee')}:</span> <Box>{t('sd07.result.yes')}</Box>{' '}
          <Box>{t('sd07.result.no')}</Box>
        </p>
        <Say id="sd35.declare" className="small" />
        <div className="signatures">
          <SignatureBlock of={{ role: 'server', name: '', state: 'blank' }} />
        </div>
      </Section>
    </div>
  )
}

/** SD-71, EC 48321.5(c): the board asks the juvenile court to enforce a subpoena that was served and not followed. */
export function EnforcementRequestForm({ data }: { data: FormData<'SD-71'> }) {
  const { t, date } = useTexts()
  const { subpoena } = data
  return (
    <>
      <RouteHead data={data} title="sd71.heading" basis="sd35.basis" />
      <Say
        id="sd71.intro"
        values={{
          board: data.letterhead.boardName,
          name: data.pupil.legalName,
          county: data.county,
          person: subpoena.person,
          date: date(subpoena.hearingOn)
        }}
      />
      <Section title={t('sd71.subpoenaHeading')} whole>
        <div className="long-labels">
          <Facts
            rows={[
              [t('sd71.number'), t('sd71.numberOf', { number: subpoena.number, date: date(subpoena.issuedOn) })],
              [t('sd71.person'), subpoena.person],
              [t('sd71.role'), t(`sd35.role.${subpoena.role}`)],
              [t('sd71.address'), subpoena.address],
              [t('sd35.reason'), subpoena.reason],
              [t('sd71.hearing'), date(subpoena.hearingOn, 'long')],
              [
                t('sd71.served'),
                t('sd71.servedOn', { date: date(subpoena.servedOn), server: subpoena.server, proof: subpoena.proof })
              ]
            ]}
          />
        </div>
      </Section>
      <NextBox title={t('sd71.absenceHeading')}>
        <Ground id="sd71.absence" made={data.absence} />
      </NextBox>
      <Section title={t('sd71.needHeading')}>
        <p>{data.need}</p>
        {data.contacts && (
          <p>
            <strong>{t('sd71.contacts')}</strong> {data.contacts}
          </p>
        )}
        <HearingsTable of={data.hearings} />
      </Section>
      <div className="section whole signing">
        <Say id="sd71.request" values={{ person: subpoena.person }} />
        <p>{t('sd71.noDetention')}</p>
        <Say id="sd71.outcome" />
        <SignerLine of={data.signer} />
        <Foot data={data} />
      </div>
    </>
  )
}
