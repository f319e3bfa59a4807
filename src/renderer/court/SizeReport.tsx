import { MEGABYTE, volumesOf } from '@shared/court/rules-sizes'
import { Checkbox, Notice, NumberField } from '../ui'
import { sizeInWords } from './AddFileDialog'
import { type Measured, rangeInWords, sizeOf } from './measured'
import styles from './Packet.module.css'
import { pagesInWords } from './words'

interface SizeReportProps {
  measured: Measured | null
  /** Megabytes; null for any size. */
  limit: number | null
  onLimit: (limit: number | null) => void
}

/** How large a packet is before it goes out, what makes it so, and the files it is written in where a size is set. */
export function SizeReport({ measured, limit, onLimit }: SizeReportProps) {
  if (!measured) return <p className={styles.soft}>Pages and size are being counted.</p>
  const largest = [...measured.papers].sort((a, b) => b.bytes - a.bytes).slice(0, 3)
  const volumes =
    limit === null
      ? []
      : volumesOf({ pages: measured.front, bytes: measured.frontBytes }, measured.papers, limit * MEGABYTE)
  const tooLarge = volumes.filter((one) => one.tooLarge)
  return (
    <div className={styles.sizes}>
      <p>
        {pagesInWords(measured.pages)} with cover and index, about {sizeInWords(sizeOf(measured))}. The size is that of
        its papers; the file’s own stands beside it once it is issued. Largest:{' '}
        {largest.map(({ title, bytes }) => `${title} (${sizeInWords(bytes)})`).join(', ')}.
      </p>
      <Checkbox isSelected={limit !== null} onChange={(on) => onLimit(on ? 25 : null)}>
        The office takes files up to a size, as e-mail and court portals do
      </Checkbox>
      {limit !== null && (
        <NumberField
          label="At most, in megabytes"
          value={limit}
          onChange={(next) => onLimit(next ?? limit)}
          min={1}
          max={500}
        />
      )}
      {volumes.length === 1 && tooLarge.length === 0 && <p>It goes into one file.</p>}
      {volumes.length > 1 && (
        <div>
          <p>It is written in about {volumes.length} files, split between papers; page numbers run on:</p>
          <ol className={styles.volumes} aria-label="Files of the packet">
            {volumes.map((volume) => (
              <li key={volume.from}>
                {rangeInWords(volume)}, {sizeInWords(volume.bytes)}
              </li>
            ))}
          </ol>
        </div>
      )}
      {tooLarge.length > 0 && (
        <Notice tone="warn" title="A paper alone is larger than that.">
          {tooLarge.map(rangeInWords).join(', ')}: scan it anew at 200 or 300 dpi in grey, or hand it over on a drive.
        </Notice>
      )}
    </div>
  )
}
