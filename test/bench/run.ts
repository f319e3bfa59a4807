import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { type Measured, measure, median, type Row } from './row'

/** `npm run bench`, `npm run bench -- NAME NAME`: see row.ts for what a row is. JSON goes to out/bench/. */
const found = import.meta.glob<{ default: Row }>('./rows/*.ts')
const rows = new Map(
  Object.entries(found).map(([path, load]) => [path.slice('./rows/'.length, -'.ts'.length), load] as const)
)
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !rows.has(name))
const out = join(import.meta.dirname, '../../out/bench')

if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}. There are: ${[...rows.keys()].join(', ')}`)
  process.exitCode = 2
} else {
  await run()
  // What a row left open after a failure ends with this process.
  process.exit()
}

async function run(): Promise<void> {
  mkdirSync(out, { recursive: true })
  const measured: Measured[] = []
  for (const [name, load] of rows) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    try {
      const result = await measure(name, (await load()).default, (line) => console.error(line))
      measured.push(result)
      writeFileSync(join(out, `${name}.json`), `${JSON.stringify({ ...result, ...circumstances() }, null, 2)}\n`)
    } catch (error) {
      console.error(`${name} could not be measured: ${error instanceof Error ? error.message : error}`)
      process.exitCode = 1
    }
  }
  console.log(table(measured))
  if (measured.some(({ holds }) => !holds)) process.exitCode = 1
}

function circumstances() {
  const [cpu] = cpus()
  return {
    at: new Date().toISOString(),
    machine: `${cpu?.model ?? '?'}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${process.platform} ${release()}`
  }
}

function table(measured: readonly Measured[]): string {
  const head = ['row', 'SARB Desk', 'reference', 'measured', 'bound', '']
  const lines = measured.map(({ name, unit, ours, reference, ratio, bound, bounds, atMost, holds }) => [
    name,
    bounds === 'amount' ? `${Math.max(...ours).toFixed(0)} ${unit}` : `${median(ours).toFixed(0)} ${unit}`,
    `${median(reference).toFixed(0)} ${unit}`,
    bounds === 'amount' ? `${Math.max(...ours).toFixed(0)} ${unit}` : `${ratio.toFixed(2)} x`,
    bounds === 'amount' ? `${bound} ${unit}` : `${bound} x${Number.isFinite(atMost) ? `, ${atMost} ${unit}` : ''}`,
    holds ? 'holds' : 'DOES NOT HOLD'
  ])
  const widths = head.map((title, at) => Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)))
  const write = (line: readonly string[]) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('   ')
      .trimEnd()
  const told = measured.flatMap(({ name, title, against, note }) => [
    `${name}: ${title}, against ${against}`,
    ...(note ? [`  ${note}`] : [])
  ])
  return ['', write(head), ...lines.map(write), '', ...told].join('\n')
}
