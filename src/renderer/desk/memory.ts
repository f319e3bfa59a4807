import { QueryClient, replaceEqualDeep } from '@tanstack/react-query'

/** The line of the work: a change in a room may show in every room to its right. */
const LINE = [
  'district',
  'pupils',
  'attendance',
  'interventions',
  'cases',
  'hearings',
  'agreements',
  'followup',
  'court',
  'reports'
]
/** What the law says of a pupil and what has lost its ground rest on these rooms too, though they stand to the right. */
const JUDGED_BY: readonly string[] = ['interventions', 'cases', 'agreements', 'court']
const BESIDE = ['documents', 'vault', 'today']

/** What the page has asked and been told. Kept in memory only, and emptied when the desk locks. */
export const memory = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: 0,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      structuralSharing: keepWhatIsTheSame
    },
    mutations: { networkMode: 'always', retry: 0 }
  }
})

/** Of an answer that came again, what did not change stays the same object: a paper on the screen is not opened anew. */
function keepWhatIsTheSame(before: unknown, after: unknown): unknown {
  if (!isRecord(before) || !isRecord(after)) return replaceEqualDeep(before, after)
  const kept = Object.entries(after).map(([name, value]) => [
    name,
    sameBytes(before[name], value) ? before[name] : value
  ])
  return replaceEqualDeep(before, Object.fromEntries(kept))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)

const sameBytes = (a: unknown, b: unknown): boolean =>
  a instanceof Uint8Array &&
  b instanceof Uint8Array &&
  a.length === b.length &&
  a.every((byte, index) => byte === b[index])

const holdsFile = (data: unknown) =>
  typeof data === 'object' && data !== null && 'bytes' in data && data.bytes instanceof Uint8Array

/** A file is many megabytes: it is forgotten with the screen that showed it, and read again when it is opened again. */
memory.getQueryCache().subscribe(({ type, query }) => {
  if (type !== 'observerRemoved' || !holdsFile(query.state.data)) return
  queueMicrotask(() => {
    if (query.getObserversCount() === 0) memory.getQueryCache().remove(query)
  })
})

/**
 * Asks again for whatever is on the screen from these rooms and those to their right, and forgets what is not: a screen
 * that is entered later waits for the answer of then and never shows, for a moment, the list of before.
 */
export function refreshRooms(rooms: readonly string[]): void {
  const first = Math.min(...rooms.map((room) => (LINE.includes(room) ? LINE.indexOf(room) : LINE.length)))
  const judged = rooms.some((room) => JUDGED_BY.includes(room)) ? ['attendance'] : []
  const touched = new Set([...rooms, ...judged, ...LINE.slice(first), ...BESIDE])
  const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) => touched.has(String(queryKey[0]))
  // An answer has its question as third part of its key; what a screen remembers of itself has none and stays.
  memory.removeQueries({ type: 'inactive', predicate: (query) => query.queryKey.length === 3 && predicate(query) })
  void memory.invalidateQueries({ predicate })
}
