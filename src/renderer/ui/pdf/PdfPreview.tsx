import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../Button'
import { Notice } from '../Notice'
import { Waiting } from '../Progress'
import { type OpenedPdf, openPdf } from './openPdf'
import { PdfPage } from './PdfPage'
import styles from './PdfPreview.module.css'

interface PdfPreviewProps {
  /** What it is: "First notification of truancy, 2 pages". */
  label: string
  /** The file; null while it is being made. */
  data: Uint8Array | null
  /** Buttons at the right, such as Print and Save. */
  actions?: ReactNode
}

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]
const POINTS_TO_PIXELS = 96 / 72

/** A PDF as it will be printed. Arrow left and right turn pages, + and − change the size, 0 fits the width. */
export function PdfPreview({ label, data, actions }: PdfPreviewProps) {
  const pages = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState<OpenedPdf | null>(null)
  const [failed, setFailed] = useState(false)
  const [first, setFirst] = useState({ width: 612, height: 792 })
  const [zoom, setZoom] = useState<number | 'fit'>('fit')
  const [room, setRoom] = useState(0)
  const [current, setCurrent] = useState(1)

  useEffect(() => {
    if (!data) return
    let stale = false
    let close = () => {}
    setFailed(false)
    setOpened(null)
    setCurrent(1)
    openPdf(data)
      .then(async (pdf) => {
        close = pdf.close
        if (stale) return pdf.close()
        const { width, height } = (await pdf.document.getPage(1)).getViewport({ scale: 1 })
        setFirst({ width, height })
        setOpened(pdf)
      })
      .catch(() => !stale && setFailed(true))
    return () => {
      stale = true
      close()
    }
  }, [data])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages' frame is there once the file is open
  useEffect(() => {
    if (!pages.current) return
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0))
    watch.observe(pages.current)
    return () => watch.disconnect()
  }, [opened])

  if (failed) {
    return (
      <Notice tone="error" title="This PDF could not be shown">
        The file itself is kept as it is. Save it and open it in another program to look at it.
      </Notice>
    )
  }
  if (!opened) return <Waiting>The pages are being prepared …</Waiting>

  const count = opened.document.numPages
  const fit = room > 0 ? room / first.width : POINTS_TO_PIXELS
  const scale = zoom === 'fit' ? Math.min(fit, POINTS_TO_PIXELS * 1.25) : zoom * POINTS_TO_PIXELS
  const percent = scale / POINTS_TO_PIXELS

  const turnTo = (page: number) => {
    const number = Math.min(count, Math.max(1, page))
    pages.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' })
    setCurrent(number)
  }
  const larger = () => setZoom(ZOOMS.find((each) => each > percent + 0.01) ?? 3)
  const smaller = () => setZoom(ZOOMS.findLast((each) => each < percent - 0.01) ?? 0.5)
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ArrowRight: () => turnTo(current + 1),
      ArrowLeft: () => turnTo(current - 1),
      '+': larger,
      '=': larger,
      '-': smaller,
      '0': () => setZoom('fit')
    }
    const act = acts[event.key]
    if (!act || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act()
  }
  const onScroll = () => {
    const frame = pages.current
    if (!frame) return
    const middle = frame.getBoundingClientRect().top + frame.clientHeight / 3
    const seen = [...frame.querySelectorAll<HTMLElement>('[data-page]')].findLast(
      (page) => page.getBoundingClientRect().top <= middle
    )
    setCurrent(Number(seen?.dataset.page ?? 1))
  }

  return (
    <div className={styles.preview}>
      <div className={styles.tools} role="toolbar" aria-label={`${label}: pages and size`}>
        <Button tone="quiet" onPress={() => turnTo(current - 1)} isDisabled={current === 1} aria-label="Page before">
          ←
        </Button>
        <span role="status" className={styles.where}>
          page {current} of {count}
        </span>
        <Button tone="quiet" onPress={() => turnTo(current + 1)} isDisabled={current === count} aria-label="Next page">
          →
        </Button>
        <Button tone="quiet" onPress={smaller} aria-label="Smaller">
          −
        </Button>
        <Button
          tone="quiet"
          onPress={() => setZoom('fit')}
          aria-label={`${Math.round(percent * 100)} percent; fit the width`}
        >
          {Math.round(percent * 100)} %
        </Button>
        <Button tone="quiet" onPress={larger} aria-label="Larger">
          +
        </Button>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      <section
        ref={pages}
        className={styles.pages}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={onScroll}
      >
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <PdfPage key={index} document={opened.document} number={index + 1} scale={scale} guess={first} />
        ))}
      </section>
    </div>
  )
}
