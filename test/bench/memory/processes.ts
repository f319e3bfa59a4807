import { readdirSync, readFileSync } from 'node:fs'

/** Counts the memory of a process and all below it four times a second. */
export function startWatching(pid: number): { now(): number; stop(): number } {
  if (process.platform !== 'linux') throw new Error('memory is read from /proc, so on Linux only')
  let most = 0
  const look = () => {
    const megabytes = megabytesOf(pid)
    most = Math.max(most, megabytes)
    return megabytes
  }
  const timer = setInterval(look, 250)
  return {
    now: look,
    /** The most that was seen. */
    stop() {
      clearInterval(timer)
      return most
    }
  }
}

/** Proportional memory of a process and all below it. */
export function megabytesOf(root: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const parent = pid > 0 ? /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] : undefined
    if (parent !== undefined) parents.set(pid, Number(parent))
  }
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0))
  let kilobytes = 0
  for (const pid of parents.keys()) {
    if (isOurs(pid)) kilobytes += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
  }
  return kilobytes / 1024
}

/** Empty for a process that has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
