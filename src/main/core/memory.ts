import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * In the middle of a large piece of work: what is not used any more goes, compiled code stays. V8 would do so only when it
 * runs short itself, which on a laptop with other programs open is too late. Takes some tens of milliseconds.
 */
export function tidyMemory(): void {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as (how: object) => void
  gc({ type: 'major', execution: 'sync', flavor: 'regular' })
}
