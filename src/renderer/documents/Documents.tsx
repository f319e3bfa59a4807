import { useState } from 'react'
import { useRoute, useScreenSearch } from '../desk'
import { Page, PageHeader, Tabs } from '../ui'
import { Archive } from './Archive'
import { BlankForms } from './BlankForms'
import { Runs } from './runs/Runs'
import { Translations } from './translations/Translations'
import { OwnPapers } from './wording/OwnPapers'

/** Papers: what was issued, what is on its way to the printer, forms for the pen, and how our papers are worded. */
export function Documents() {
  const { tab: first = 'issued' } = useScreenSearch()
  const [tab, setTab] = useState(first)
  const runs = useRoute('documents.runs', {})
  const open = runs.data?.filter(({ state, failed }) => state === 'paused' || state === 'running' || failed.length > 0)
  return (
    <Page>
      <PageHeader title="Documents" detail="Issued papers, frozen as they were on their day" />
      <Tabs
        label="Documents"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'issued', label: 'Issued', content: () => <Archive onRun={() => setTab('runs')} /> },
          { id: 'runs', label: 'Print runs', count: open?.length || undefined, content: () => <Runs /> },
          { id: 'blank', label: 'Blank forms', content: () => <BlankForms /> },
          { id: 'own', label: 'What our papers say', content: () => <OwnPapers /> },
          { id: 'translations', label: 'Translations', content: () => <Translations /> }
        ]}
      />
    </Page>
  )
}
