import { useState } from 'react'
import { useScreenSearch } from '../desk'
import { LinkButton, Page, PageHeader, Tabs } from '../ui'
import { Board } from './Board'
import { DistrictForm } from './DistrictForm'
import { Rooms } from './Rooms'
import { Schools } from './Schools'
import { Staff } from './Staff'

/** What stands still: the district, its schools, the board, the rooms it meets in and the people who sign. */
export function District() {
  const { part } = useScreenSearch()
  const [tab, setTab] = useState(part ?? 'district')
  return (
    <Page>
      <PageHeader
        title="District"
        actions={<LinkButton to="/reports/open-points">Points the law leaves open</LinkButton>}
      />
      <Tabs
        label="Parts of the district"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'district', label: 'District', content: () => <DistrictForm /> },
          { id: 'schools', label: 'Schools', content: () => <Schools /> },
          { id: 'board', label: 'Board', content: () => <Board /> },
          { id: 'rooms', label: 'Rooms', content: () => <Rooms /> },
          { id: 'staff', label: 'Staff', content: () => <Staff /> }
        ]}
      />
    </Page>
  )
}
