import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { textLayer } from './openPdf'
import styles from './PdfPreview.module.css'
import { inReadingOrder } from './readingOrder'

interface PdfPageProps {
  document: PDFDocumentProxy
  number: number
  /** CSS pixels for one point of the page. */
  scale: number
  /** Size of the first page in points, until this page's own is known. */
  guess: { width: number; height: number }
}

/**
 * One page; drawn when it comes near the window, so that a packet of hundreds of pages opens at once. Its picture, five
 * megabytes or more, goes when it is far again; its text stays for marking and searching.
 */
export function PdfPage({ document: pdf, number, scale, guess }: PdfPageProps) {
  const frame = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  const [size, setSize] = useState(guess)

  useEffect(() => {
    if (!frame.current) return
    const watch = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: '600px 0px'
    })
    watch.observe(frame.current)
    return () => watch.disconnect()
  }, [])

  useEffect(() => {
    if (!near) return
    let stop = () => {}
    let stopped = false
    const picture = canvas.current
    const layer = text.current
    void (async () => {
      const page = await pdf.getPage(number)
      if (stopped || !picture || !layer) return
      const viewport = page.getViewport({ scale })
      setSize({ width: viewport.width / scale, height: viewport.height / scale })
      const sharpness = Math.min(3, Math.max(1, window.devicePixelRatio))
      picture.width = Math.floor(viewport.width * sharpness)
      picture.height = Math.floor(viewport.height * sharpness)
      const drawing = page.render({ canvas: picture, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] })
      drawing.promise.catch(() => undefined)
      layer.replaceChildren()
      const content = await page.getTextContent({ includeMarkedContent: true })
      // The paper may have been closed meanwhile.
      if (stopped) return drawing.cancel()
      const words = await textLayer({
        textContentSource: inReadingOrder(content),
        container: layer,
        viewport
      })
      if (stopped) return drawing.cancel()
      stop = () => {
        drawing.cancel()
        words.cancel()
      }
      await Promise.allSettled([drawing.promise, words.render()])
    })()
    return () => {
      stopped = true
      stop()
    }
  }, [pdf, number, scale, near])

  useEffect(() => {
    const picture = canvas.current
    if (!near || !picture) return
    return () => {
      picture.width = 0
      picture.height = 0
    }
  }, [near])

  const measures = {
    width: `${size.width * scale}px`,
    height: `${size.height * scale}px`,
    '--total-scale-factor': scale,
    '--scale-round-x': '1px',
    '--scale-round-y': '1px'
  } as CSSProperties
  return (
    <section ref={frame} className={styles.page} style={measures} aria-label={`Page ${number}`} data-page={number}>
      <canvas ref={canvas} className={styles.canvas} />
      <div ref={text} className={styles.text} />
    </section>
  )
}
