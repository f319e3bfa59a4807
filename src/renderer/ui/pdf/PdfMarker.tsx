import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../Button'
import { Notice } from '../Notice'
import { Waiting } from '../Progress'
import { type OpenedPdf, openPdf } from './openPdf'
import styles from './PdfMarker.module.css'
import { PdfPage } from './PdfPage'

/** Shares of a page's width and height from its upper left corner. */
export interface Area {
  page: number
  x: number
  y: number
  width: number
  height: number
}

interface PdfMarkerProps<A extends Area> {
  label: string
  data: Uint8Array | null
  areas: readonly A[]
  /** A new area, without what only the caller knows. */
  onAdd: (area: Area) => void
  onChange: (areas: A[]) => void
  /** What an area is called: "Another pupil". */
  nameOf: (area: A) => string
}

const STEP = 0.005
const LEAST = 0.004

const within = (value: number, most: number) => Math.min(most, Math.max(0, value))

/** Pages on which areas are marked: by dragging, or with the button and then the arrow keys. */
export function PdfMarker<A extends Area>({ label, data, areas, onAdd, onChange, nameOf }: PdfMarkerProps<A>) {
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<OpenedPdf | null>(null)
  const [failed, setFailed] = useState(false)
  const [page, setPage] = useState(1)
  const [size, setSize] = useState({ width: 612, height: 792 })
  const [room, setRoom] = useState(0)
  const [drawn, setDrawn] = useState<Area | null>(null)
  const from = useRef<{ x: number; y: number } | null>(null)

  useEffect(() => {
    if (!data) return
    let stale = false
    let close = () => {}
    openPdf(data)
      .then((pdf) => {
        close = pdf.close
        if (stale) pdf.close()
        else setOpened(pdf)
      })
      .catch(() => !stale && setFailed(true))
    return () => {
      stale = true
      close()
    }
  }, [data])

  useEffect(() => {
    if (!opened) return
    void opened.document.getPage(page).then((one) => {
      const { width, height } = one.getViewport({ scale: 1 })
      setSize({ width, height })
    })
  }, [opened, page])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame is there once the file is open
  useEffect(() => {
    if (!frame.current) return
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0))
    watch.observe(frame.current)
    return () => watch.disconnect()
  }, [opened])

  if (failed) return <Notice tone="error" title="This PDF could not be shown" />
  if (!opened) return <Waiting>The pages are being prepared …</Waiting>
  const count = opened.document.numPages
  const scale = room > 0 ? Math.min(2, (room - 32) / size.width) : 1

  const place = (event: PointerEvent) => {
    const box = sheet.current?.getBoundingClientRect()
    if (!box) return { x: 0, y: 0 }
    return {
      x: within((event.clientX - box.left) / box.width, 1),
      y: within((event.clientY - box.top) / box.height, 1)
    }
  }
  const span = (event: PointerEvent): Area | null => {
    const start = from.current
    if (!start) return null
    const end = place(event)
    return {
      page,
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(end.x - start.x),
      height: Math.abs(end.y - start.y)
    }
  }
  const finish = (event: PointerEvent) => {
    const area = span(event)
    from.current = null
    setDrawn(null)
    if (area && area.width > LEAST && area.height > LEAST) onAdd(area)
  }
  const put = () => {
    onAdd({ page, x: 0.3, y: 0.3, width: 0.4, height: 0.03 })
    // The new area gets the focus, so that the arrow keys move it.
    setTimeout(() => sheet.current?.querySelector<HTMLElement>('[data-area]:last-of-type')?.focus())
  }
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const area = areas[at]
    if (!area) return
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      onChange(areas.filter((_, index) => index !== at))
      return
    }
    const dx = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0
    const dy = event.key === 'ArrowUp' ? -STEP : event.key === 'ArrowDown' ? STEP : 0
    if (dx === 0 && dy === 0) return
    event.preventDefault()
    const next = event.shiftKey
      ? {
          ...area,
          width: Math.max(LEAST * 2, within(area.width + dx, 1 - area.x)),
          height: Math.max(LEAST * 2, within(area.height + dy, 1 - area.y))
        }
      : { ...area, x: within(area.x + dx, 1 - area.width), y: within(area.y + dy, 1 - area.height) }
    onChange(areas.map((one, index) => (index === at ? next : one)))
  }
  const styleOf = ({ x, y, width, height }: Area) => ({
    left: `${x * 100}%`,
    top: `${y * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`
  })
  return (
    <div className={styles.marker}>
      <div className={styles.tools} role="toolbar" aria-label={`${label}: pages and areas`}>
        <Button tone="quiet" onPress={() => setPage(page - 1)} isDisabled={page === 1} aria-label="Page before">
          ←
        </Button>
        <span role="status">
          page {page} of {count}
        </span>
        <Button tone="quiet" onPress={() => setPage(page + 1)} isDisabled={page === count} aria-label="Next page">
          →
        </Button>
        <Button onPress={put}>Add an area</Button>
        <span className={styles.hint}>Arrow keys move it, Shift and arrow keys size it, Delete takes it away.</span>
      </div>
      <section ref={frame} className={styles.frame} aria-label={label}>
        <div
          ref={sheet}
          className={styles.sheet}
          onPointerDown={(event) => {
            if (event.target instanceof Element && event.target.closest('[data-area]')) return
            from.current = place(event)
            event.currentTarget.setPointerCapture(event.pointerId)
          }}
          onPointerMove={(event) => from.current && setDrawn(span(event))}
          onPointerUp={finish}
        >
          <PdfPage key={page} document={opened.document} number={page} scale={scale} guess={size} />
          {areas.map(
            (area, at) =>
              area.page === page && (
                <button
                  // biome-ignore lint/suspicious/noArrayIndexKey: an area is its place in the list
                  key={at}
                  type="button"
                  data-area={at}
                  className={styles.area}
                  style={styleOf(area)}
                  aria-label={`Area ${at + 1}: ${nameOf(area)}`}
                  onKeyDown={(event) => onKeyDown(event, at)}
                />
              )
          )}
          {drawn && <div className={styles.drawn} style={styleOf(drawn)} />}
        </div>
      </section>
    </div>
  )
}
