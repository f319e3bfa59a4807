import { QueryClient } from '@tanstack/react-query'

/** The line of the work: a change in a room may show in every room to its right. */
const LINE = ['district', 'pupils', 'attendance', 'interventions', 'cases', 'hearings', 'agreements', 'court']
const BESIDE = ['documents', 'vault', 'today']

/** What the page has asked and been told. Kept in memory only, and emptied when the desk locks. */
export const memory = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: 0,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false
    },
    mutations: { networkMode: 'always', retry: 0 }
  }
})

/** Asks again for whatever is on the screen from these rooms and those to their right. */
export function refreshRooms(rooms: readonly string[]): void {
  const first = Math.min(...rooms.map((room) => (LINE.includes(room) ? LINE.indexOf(room) : LINE.length)))
  const touched = new Set([...rooms, ...LINE.slice(first), ...BESIDE])
  void memory.invalidateQueries({ predicate: ({ queryKey }) => touched.has(String(queryKey[0])) })
}
