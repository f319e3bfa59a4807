import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Desk } from '@test/e2e/desk'
import { openSample } from '@test/e2e/sample'

const root = join(import.meta.dirname, '../../..')

/**
 * The application on the sample district in a profile folder. The sample, which takes half a minute, is made once for a
 * build and kept under out/bench; each row works on a copy.
 */
export async function openMadeSample(profile: string): Promise<Desk> {
  const kept = join(root, 'out/bench', `sample-${buildMark()}`)
  if (!existsSync(kept)) {
    const { app } = await openSample(profile)
    await app.close()
    for (const name of readdirSync(join(root, 'out/bench'))) {
      if (name.startsWith('sample-')) rmSync(join(root, 'out/bench', name), { recursive: true })
    }
    cpSync(join(profile, 'sample'), kept, { recursive: true })
  } else {
    mkdirSync(profile, { recursive: true })
    cpSync(kept, join(profile, 'sample'), { recursive: true })
  }
  return openSample(profile)
}

/** Changes with every change of the core, and with it the sample. */
function buildMark(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(join(root, 'out/main'), { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(root, 'out/main', name)))
  }
  return hash.digest('hex').slice(0, 16)
}
