import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { PDFDocument } from 'pdf-lib'

/** A letter page at 300 dots to the inch. */
const [WIDTH, HEIGHT] = [2550, 3300]
export const SCANNED_PAGES = 120

/** A scan in grey of many letter pages, each with its own words and the grain of paper: a JPEG of its own a page. */
export async function writeScan(): Promise<{ path: string; megabytes: number; clear: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-scans-'))
  const path = join(folder, 'scan.pdf')
  const file = await PDFDocument.create()
  const canvas = createCanvas(WIDTH, HEIGHT)
  const pen = canvas.getContext('2d')
  let grain = 1
  for (let number = 1; number <= SCANNED_PAGES; number++) {
    pen.fillStyle = '#f7f5ef'
    pen.fillRect(0, 0, WIDTH, HEIGHT)
    for (let n = 0; n < 6000; n++) {
      grain = (Math.imul(grain, 1_103_515_245) + 12_345) >>> 0
      pen.fillStyle = n % 2 === 0 ? '#e9e6dd' : '#ffffff'
      pen.fillRect(grain % WIDTH, Math.floor(grain / WIDTH) % HEIGHT, 3, 3)
    }
    pen.fillStyle = '#1b1b1b'
    pen.font = '42px sans-serif'
    for (let line = 0; line < 52; line++) {
      pen.fillText(
        `Page ${number}, line ${line + 1}: the pupil was not in school, and nobody had called.`,
        220,
        260 + line * 55
      )
    }
    const picture = await file.embedJpg(await canvas.encode('jpeg', 85))
    file.addPage([612, 792]).drawImage(picture, { x: 0, y: 0, width: 612, height: 792 })
  }
  writeFileSync(path, await file.save())
  return { path, megabytes: statSync(path).size / 1024 / 1024, clear: () => rmSync(folder, { recursive: true }) }
}
