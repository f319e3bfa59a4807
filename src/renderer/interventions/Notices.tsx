import { useState } from 'react'
import { useRoute, useScreenSearch } from '../desk'
import { LetterTextsForm } from '../documents/wording/LetterTextsForm'
import { Page, PageHeader, Tabs } from '../ui'
import { Delivered } from './Delivered'
import { DueNotices } from './DueNotices'
import { LadderSettingsForm } from './LadderSettingsForm'
import { Languages } from './Languages'
import { Undelivered } from './Undelivered'

/** Notices to families: who is due, what has to be delivered, what is proved, and what the letters say. */
export function Notices() {
  const { part } = useScreenSearch()
  const [tab, setTab] = useState(part ?? 'due')
  const due = useRoute('interventions.noticesDue', {})
  const undelivered = useRoute('interventions.undelivered', {})
  return (
    <Page>
      <PageHeader
        title="Notices"
        detail="Notifications of truancy (EC 48260.5, 48261). Notices of referral and of hearing are printed with their case; their delivery is recorded here."
      />
      <Tabs
        label="Notices"
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'due',
            label: 'Due',
            count: due.data?.rows.length,
            content: () => <DueNotices onTexts={() => setTab('texts')} onDeliver={() => setTab('undelivered')} />
          },
          {
            id: 'undelivered',
            label: 'To deliver',
            count: undelivered.data?.length,
            content: () => <Undelivered onProofs={() => setTab('delivered')} />
          },
          { id: 'delivered', label: 'Delivered', content: () => <Delivered /> },
          { id: 'texts', label: 'What our letters say', content: () => <LetterTextsForm /> },
          { id: 'languages', label: 'Languages', content: () => <Languages /> },
          { id: 'settings', label: 'Rules and deadlines', content: () => <LadderSettingsForm /> }
        ]}
      />
    </Page>
  )
}
