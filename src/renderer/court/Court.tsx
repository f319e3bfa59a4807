import { useState } from 'react'
import { useScreenSearch } from '../desk'
import { Page, PageHeader, Tabs } from '../ui'
import { CourtCases } from './CourtCases'
import { CourtDue } from './CourtDue'
import { Disclosures } from './Disclosures'
import { Offices } from './Offices'

/** Cases that may go to an office or went, every release of a record, and the offices themselves. */
export function Court() {
  const { part } = useScreenSearch()
  const [tab, setTab] = useState(part ?? 'cases')
  return (
    <Page>
      <PageHeader title="Court" detail="What leaves the board: notices, packets of records, and the log of both" />
      <Tabs
        label="Parts of the court room"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'cases', label: 'Cases', content: () => <CasesAndTerms /> },
          { id: 'log', label: 'Log of access', content: () => <Disclosures /> },
          { id: 'offices', label: 'Offices and custodian', content: () => <Offices /> }
        ]}
      />
    </Page>
  )
}

function CasesAndTerms() {
  return (
    <>
      <CourtDue only="all" />
      <CourtCases />
    </>
  )
}
