import type { PacketPlan } from '@shared/court/routes'
import { Button, DropIndicator, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { StatusMark } from '../ui'
import { type Measured, rangeInWords } from './measured'
import styles from './Packet.module.css'
import { pagesInWords } from './words'

type Tab = PacketPlan['tabs'][number]

interface PacketTabsProps {
  tabs: readonly Tab[]
  /** Where the papers stand; null until they were counted. */
  measured: Measured | null
  selected: string
  onSelect: (id: string) => void
  /** Every tab in its new order. */
  onOrder: (ids: string[]) => void
}

/**
 * The tabs of a packet. A tab is moved by dragging it, by its grip with Enter, arrows and Enter, or with Alt and an
 * arrow key.
 */
export function PacketTabs({ tabs, measured, selected, onSelect, onOrder }: PacketTabsProps) {
  const ids = tabs.map(({ id }) => id)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop} />,
    onReorder: ({ keys, target }) => {
      const moved = ids.filter((id) => keys.has(id))
      const rest = ids.filter((id) => !keys.has(id))
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0)
      onOrder([...rest.slice(0, at), ...moved, ...rest.slice(at)])
    }
  })
  const move = (id: string, by: number) => {
    const from = ids.indexOf(id)
    const to = from + by
    if (to < 0 || to >= ids.length) return
    const next = ids.filter((one) => one !== id)
    next.splice(to, 0, id)
    onOrder(next)
  }
  let number = 0
  return (
    <div
      onKeyDownCapture={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null
        if (!row?.dataset.key) return
        event.preventDefault()
        event.stopPropagation()
        move(row.dataset.key, event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <GridList
        aria-label="Tabs of the packet; Alt and an arrow key moves one"
        items={tabs.map((tab) => {
          const papers = tab.papers.filter(({ included }) => included)
          if (papers.length > 0) number += 1
          return { ...tab, papers, number: papers.length > 0 ? number : null }
        })}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[selected]}
        onSelectionChange={(keys) => keys !== 'all' && onSelect(String([...keys][0]))}
        dragAndDropHooks={dragAndDropHooks}
        className={styles.tabs}
      >
        {(tab) => {
          const missing = tab.missing.filter(({ weight }) => weight === 'missing').length
          const pages = tab.papers.reduce((sum, { pageCount }) => sum + pageCount, 0)
          const range = rangeOfTab(tab, measured)
          return (
            <GridListItem
              id={tab.id}
              textValue={tab.title}
              className={`${styles.tab} ${tab.number === null ? styles.empty : ''}`}
            >
              <Button slot="drag" className={styles.grip} aria-label={`Move ${tab.title}`}>
                ≡
              </Button>
              <span className={styles.number}>{tab.number}</span>
              <span className={styles.name}>
                {tab.title}
                <span className={styles.count}>
                  {tab.number === null
                    ? 'not printed'
                    : `${tab.papers.length === 1 ? '1 paper' : `${tab.papers.length} papers`}, ${range ?? pagesInWords(pages)}`}
                </span>
              </span>
              {missing > 0 ? (
                <StatusMark status="missing">{`${missing} missing`}</StatusMark>
              ) : tab.number === null ? (
                <StatusMark status="info">empty</StatusMark>
              ) : tab.missing.length > 0 ? (
                <StatusMark status="info">
                  {tab.missing.length === 1 ? '1 note' : `${tab.missing.length} notes`}
                </StatusMark>
              ) : (
                <StatusMark status="done">complete</StatusMark>
              )}
            </GridListItem>
          )
        }}
      </GridList>
    </div>
  )
}

/** From the first to the last page of a tab; null where late papers of it stand elsewhere. */
function rangeOfTab({ papers }: Tab, measured: Measured | null): string | null {
  const own = measured?.papers.filter(({ id }) => papers.some((paper) => paper.id === id)) ?? []
  const [first] = own
  const last = own.at(-1)
  return first && last && own.length === papers.length ? rangeInWords({ from: first.from, to: last.to }) : null
}
