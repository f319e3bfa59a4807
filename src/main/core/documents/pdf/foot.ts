import type { DocumentLanguage } from '@shared/documents/languages'
import { type StampRun, stampRuns } from './stampRuns'

/** Distance of the foot from the sheet's edges, in points; page.css keeps the space below 0.95 inch free. */
export const FOOT = { left: 72, right: 72, baseline: 40, rule: 50, size: 7.5 }

/** Room between what stands at the left and at the right, in points. */
const BETWEEN = 14

/** The title behind the form's number: `SD-02  Notice of referral`. */
const TITLE = /^(\S+) {2}.*?(?= {2}· {2}|$)/

export const lengthOf = (runs: readonly StampRun[]): number =>
  (runs.reduce((sum, { width }) => sum + width, 0) * FOOT.size) / 1000

/** The two texts at the foot of a page; where they would meet, the form stands there by its number alone. */
export function footRuns(
  foot: string,
  label: string,
  { language, mirrored, room }: { language: DocumentLanguage; mirrored: boolean; room: number }
): { foot: StampRun[]; label: StampRun[] } {
  const runs = (text: string) => stampRuns(text, language, mirrored)
  const [whole, right] = [runs(foot), runs(label)]
  const fits = lengthOf(whole) + lengthOf(right) + BETWEEN <= room
  return { foot: fits ? whole : runs(foot.replace(TITLE, '$1')), label: right }
}
