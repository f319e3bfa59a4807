import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Goes to a path of a screen: `go('/cases/' + id)`; `go('/notices', { pupil: id })` adds search values. */
export function useGo() {
  const navigate = useNavigate()
  return useCallback(
    (to: string, search: Record<string, string> = {}) => void navigate({ to, search: search as never }),
    [navigate]
  )
}

/** Keeps what a page shows in its own address, so that coming back shows it again; no step of its own to go back to. */
export function useKeep() {
  const navigate = useNavigate()
  return useCallback(
    (search: Record<string, string>) =>
      void navigate({ to: '.', search: search as never, replace: true, resetScroll: false }),
    [navigate]
  )
}

/** One step back, as Escape and the back arrow do. */
export function useBack() {
  const router = useRouter()
  return useCallback(() => router.history.back(), [router])
}

/** The parts of the path marked `$`: on `/pupils/$id`, `useScreenParams().id`. */
export function useScreenParams(): Record<string, string> {
  return useParams({ strict: false }) as Record<string, string>
}

/** What was given to `go` as search. */
export function useScreenSearch(): Record<string, string | undefined> {
  return useSearch({ strict: false }) as Record<string, string | undefined>
}
