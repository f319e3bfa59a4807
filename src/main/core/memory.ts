import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Gives back what a large piece of work left behind in this thread, and moves what stays together. V8 would do so only
 * when it runs short itself, which on a laptop with other programs open is too late. Takes up to a quarter of a second.
 */
export function giveMemoryBack(): void {
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

/** In the middle of a piece of work: what is not used any more goes, compiled code stays. Some tens of milliseconds. */
export function tidyMemory(): void {
  collect({ type: 'major', execution: 'sync', flavor: 'regular' })
}

function collect(how: object): void {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as (how: object) => void
  gc(how)
}
