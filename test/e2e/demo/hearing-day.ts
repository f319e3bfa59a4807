import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSample } from '../sample'
import { goToCourt } from './court'
import { holdHearings } from './hearing'
import { picture, type Story } from './story'
import { closeDay, lookAround, prepareDay } from './tour'

/**
 * A hearing day of the sample district through the screens a person would use; what it leaves lies in out/demo/.
 * `npm run demo` starts it under a virtual screen where there is none.
 */
export async function holdDay(out: string, say: (line: string) => void, onStart: (pid: number) => void = () => {}) {
  mkdirSync(out, { recursive: true })
  const profile = mkdtempSync(join(tmpdir(), 'sarb-desk-demo-'))
  const papers: string[] = []
  const heard: string[] = []
  const from = performance.now()
  say('The sample district lives through its school year ...')
  const { app, page } = await openSample(profile)
  onStart(app.process().pid ?? 0)
  page.setDefaultTimeout(20_000)
  const note = (line: string) => void (line.startsWith('- `') ? papers : heard).push(line)
  const story: Story = { app, page, out, cases: new Map(), say, note }
  try {
    say('The morning: what is due, the pupils, the letters, the cases')
    await lookAround(story)
    say('The docket of today and its papers')
    await prepareDay(story)
    say('The hearings')
    await holdHearings(story)
    say('Court')
    await goToCourt(story)
    say('The evening: the docket heard, the archive, the check of the file')
    await closeDay(story)
  } catch (error) {
    await picture(story, 'where-it-stopped').catch(() => {})
    throw error
  } finally {
    await app.close()
    rmSync(profile, { recursive: true, force: true })
  }
  const seconds = Math.round((performance.now() - from) / 1000)
  writeFileSync(join(out, 'summary.md'), summary(papers, heard, seconds))
  say(`Done in ${seconds} seconds. What was made lies in ${out}: summary.md tells.`)
}

const summary = (
  papers: readonly string[],
  heard: readonly string[],
  seconds: number
) => `# A hearing day of the sample district

Everything in it is invented. Done without a hand, in ${seconds} seconds, in the running application, through the screens
that a person would use; nothing was put into its file in another way.

## What was heard
${heard.join('\n')}

## Papers
${papers.join('\n')}

## Screens
In \`screens/\`: the morning (today, pupils, attendance, notices, cases), the docket, the room at each turn, court and
packet, the archive and the check of the file.
`

if (process.argv[1] === import.meta.filename) {
  const out = join(import.meta.dirname, '../../../out/demo')
  try {
    await holdDay(out, (line) => console.log(line))
  } catch (error) {
    const [what] = String(error instanceof Error ? error.message : error).split('\n\n- ')
    console.error(`The demonstration stopped: ${what}`)
    console.error(`The screen as it stood: ${join(out, 'screens/where-it-stopped.png')}`)
    process.exitCode = 1
  }
}
