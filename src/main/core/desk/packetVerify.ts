import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import { MANIFEST_NAME, type Manifest, manifest } from '@shared/court/manifest'
import type { Terminal } from './terminal'

type Ask = <N extends RouteName>(route: N, input: RouteInput<N>) => Promise<RouteOutput<N>>

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/**
 * Checks an exported packet: its file against the manifest beside it, and the manifest against the archive of the desk.
 * Exit code 0 when every byte is as it was issued, 1 otherwise.
 */
export async function verifyPacket(file: string, ask: Ask, terminal: Terminal): Promise<number> {
  if (!existsSync(file)) {
    terminal.say(`There is no file ${file}.`)
    return 1
  }
  const list = readManifest(file)
  if (!list) {
    terminal.say(`There is no ${MANIFEST_NAME} of SARB Desk beside the file, so nothing can be compared.`)
    return 1
  }
  let wrong = 0
  const tell = (fits: boolean, words: string) => {
    if (!fits) wrong += 1
    terminal.out(`${fits ? 'same   ' : 'DIFFERS'}  ${words}`)
  }
  const hash = hashOf(file)
  const all = [...list.files, ...(list.bundle ? [list.bundle] : [])]
  const named = all.find(({ sha256 }) => sha256 === hash)
  tell(named !== undefined, `the file and the manifest${named && all.length > 1 ? ` (${named.name})` : ''}`)
  for (const { name, sha256 } of all) {
    // A name of the manifest is not followed anywhere else.
    const beside = join(dirname(file), basename(name))
    if (name === basename(file) || name === named?.name) continue
    if (existsSync(beside)) tell(hashOf(beside) === sha256, `${name} beside it and the manifest`)
    else terminal.out(`${name} is not beside it and was not checked`)
  }
  if (!list.encrypted && list.files.length === 1 && named?.name !== list.bundle?.name) {
    tell(hash === list.packet.sha256, `the file and the packet ${list.packet.number} as it was issued`)
  }
  const parts = list.parts.filter(({ redacted }) => !redacted)
  const { packet, parts: checked } = await ask('court.checkManifest', {
    packet: { number: list.packet.number, sha256: list.packet.sha256 },
    parts: parts.map(({ number, sha256 }) => ({ number, sha256 }))
  })
  tell(packet.state === 'same', `the packet ${packet.number} in the archive`)
  for (const { number, state } of checked) {
    tell(state === 'same', state === 'not-in-archive' ? `${number}: not in this archive` : `${number} in the archive`)
  }
  const redacted = list.parts.length - parts.length
  if (redacted > 0)
    terminal.out(`${redacted} redacted ${redacted === 1 ? 'copy' : 'copies'}: the packet itself vouches for them`)
  terminal.say(wrong === 0 ? 'Everything is as it was issued.' : `${wrong} of the checks failed.`)
  return wrong === 0 ? 0 : 1
}

function readManifest(file: string): Manifest | null {
  const path = join(dirname(file), MANIFEST_NAME)
  try {
    const parsed = manifest.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
