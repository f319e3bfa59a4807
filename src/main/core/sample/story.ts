import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CalendarDate, day } from '@shared/kernel/dates'
import type { Ask, Progress } from './build'
import type { Role } from './cast'
import type { StoryClock } from './clock'
import { makeSampleSet } from './csvSet'
import { SAMPLE_TODAY } from './place'
import { tellAttendance } from './story-attendance'
import { tellAutumn } from './story-autumn'
import { tellCatchUp } from './story-catchup'
import { tellCourt, tellOffices } from './story-court'
import { tellDay } from './story-day'
import { tellHearings } from './story-hearings'
import { tellLadder, tellLadderRules } from './story-ladder'
import { tellPapers } from './story-papers'
import { tellServices } from './story-room'
import { tellSetUp } from './story-setup'
import { tellWhereabouts } from './story-whereabouts'

export interface Telling {
  readonly ask: Ask
  readonly clock: StoryClock
  readonly onProgress: Progress
  /** Makes a folder known to the desk, as the dialog would; returns its handle. */
  readonly offerFolder: (path: string) => string | 0
}

/** What every chapter needs. */
export interface Story {
  readonly ask: Ask
  readonly clock: StoryClock
  /** The pupil's own id of a role. */
  pupil(role: Role): string
  /** The pupil has a part in the story. */
  isCast(pupilId: string): boolean
  /** Makes a file known to the desk, as the dialog would; returns its handle. */
  offer(path: string): string
  /** The day's export of the student information system is imported: everything before that day. */
  importExport(on: CalendarDate): Promise<void>
}

const CHAPTERS = ['The district', 'Letters and visits', 'The hearings', 'This morning'] as const

/** The sample's school year until today, act by act, through the routes that the screens use. */
export async function tellStory({ ask, clock, onProgress, offerFolder }: Telling): Promise<void> {
  const chapter = (done: number) => onProgress(done, CHAPTERS.length, CHAPTERS[done] ?? '')
  const sample = makeSampleSet()
  const ids = new Map<string, string>()
  const story: Story = {
    ask,
    clock,
    pupil: (role) => {
      const id = ids.get(role)
      if (!id) throw new RangeError(`no pupil for «${role}»`)
      return id
    },
    isCast: (pupilId) => [...ids.values()].includes(pupilId),
    offer: (path) => String(offerFolder(path)),
    importExport: async (on) => {
      const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-sample-'))
      try {
        for (const [name, text] of Object.entries(until(sample.files, on))) writeFileSync(join(folder, name), text)
        const handle = offerFolder(folder)
        const { previewId } = await ask('attendance.previewImport', { handle: String(handle) })
        await ask('attendance.import', { previewId })
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }
  }
  chapter(0)
  await tellSetUp(story)
  await tellOffices(story)
  clock.set(day('2026-08-31'))
  await story.importExport(day('2026-08-31'))
  await tellLadderRules(story)
  for (const [localId, role] of sample.cast) {
    const { rows } = await ask('pupils.list', { search: localId })
    const [found] = rows
    if (found) ids.set(role, found.id)
  }
  chapter(1)
  await tellAutumn(story)
  chapter(2)
  await tellServices(ask)
  const cases = await tellHearings(story)
  await tellCourt(story, cases.get('court') ?? '')
  await tellLadder(story)
  await tellDay(story)
  await tellPapers(story, cases.get('kept') ?? '')
  chapter(3)
  clock.set(SAMPLE_TODAY)
  await story.importExport(SAMPLE_TODAY)
  await tellAttendance(story)
  await tellWhereabouts(story, cases)
  await tellCatchUp(story, cases.get('referred') ?? '')
  onProgress(CHAPTERS.length, CHAPTERS.length, '')
}

/** The export as it was on a day: later attendance is not in it yet. */
function until(files: Record<string, string>, on: CalendarDate): Record<string, string> {
  const [head = '', ...rows] = (files['attendance.csv'] ?? '').split('\n')
  const known = rows.filter((row) => row === '' || (row.split(',')[2] ?? '') < on)
  return { ...files, 'attendance.csv': [head, ...known].join('\n') }
}
