import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import styles from './Tabs.module.css'

export interface TabItem {
  id: string
  label: string
  /** How many are inside, shown beside the label. */
  count?: number
  /** Made only while its tab is open. */
  content: () => ReactNode
}

interface TabsProps {
  label: string
  tabs: readonly TabItem[]
  selected?: string
  onSelect?: (id: string) => void
}

/** Parts of one thing, one at a time; arrow keys go between them. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className={styles.tabs}
      selectedKey={selected}
      onSelectionChange={onSelect && ((key) => onSelect(String(key)))}
    >
      <TabList aria-label={label} className={styles.list}>
        {tabs.map(({ id, label: text, count }) => (
          <Tab key={id} id={id} className={styles.tab}>
            {text}
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.panel}>
          {content()}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
