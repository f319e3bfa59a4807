import type { RouteOutput } from '@shared/contract'
import { type Route, route as routeSchema } from '@shared/court/model'
import { sheets } from '@shared/court/sheets'
import { useState } from 'react'
import { useRoute, useScreenParams, useScreenSearch } from '../desk'
import { ErrorNotice, Page, PageHeader, RadioGroup, Section, TextLink, Waiting } from '../ui'
import { SheetForm } from './SheetForm'

/** The guided sheet of a route: to whom, what the board found, what speaks against it, and the paper itself. */
export function Sheet() {
  const { caseId = '' } = useScreenParams()
  const asked = routeSchema.safeParse(useScreenSearch().route)
  const [route, setRoute] = useState<Route | null>(asked.success ? asked.data : null)
  const cases = useRoute('court.cases', {})
  const one = cases.data?.rows.find((row) => row.caseId === caseId)
  if (!cases.data) return cases.error ? <ErrorNotice error={cases.error} /> : <Waiting />
  if (!one) {
    return (
      <Page>
        <PageHeader title="Out of the board" />
        <p>
          The board has not heard this case yet, so there is nothing to tell an office.{' '}
          <TextLink to={`/cases/${caseId}`}>Back to the case</TextLink>
        </p>
      </Page>
    )
  }
  return (
    <Page>
      <PageHeader
        title={`Out of the board: ${one.pupilName}`}
        detail={
          <span>
            Case {one.number} · {[one.grade && `grade ${one.grade}`, one.schoolName].filter(Boolean).join(' · ')} ·{' '}
            <TextLink to={`/cases/${caseId}`}>the case</TextLink>
          </span>
        }
      />
      <Section title="The route">
        <RadioGroup
          label="Which way"
          options={routeSchema.options.map((value) => ({
            value,
            label: sheets[value].title,
            hint: hintOf(value, one.referrals)
          }))}
          value={route}
          onChange={setRoute}
        />
      </Section>
      {route && <SheetForm key={route} caseId={caseId} route={route} pupilName={one.pupilName} />}
    </Page>
  )
}

type Referrals = RouteOutput<'court.cases'>['rows'][number]['referrals']

function hintOf(route: Route, referrals: Referrals): string {
  const { against, basis, authority } = sheets[route]
  const sent = referrals.some((one) => one.route === route) ? ' · was sent before' : ''
  const { citation } = authority
  return `against ${against} · ${basis} · records under ${citation.replace('Education Code', 'EC')}${sent}`
}
