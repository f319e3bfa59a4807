import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import type { DeskError } from '@shared/kernel/errors'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { ask } from './core'
import { refreshRooms } from './memory'

const roomOf = (route: RouteName) => route.slice(0, route.indexOf('.'))

interface AskOptions {
  /** False while something is still missing that the question needs. */
  enabled?: boolean
  /** Shows the last answer while the next is on its way, for lists that are searched while typing. */
  keepPrevious?: boolean
  /** For what changes outside of the desk: asked anew whenever it is shown, and again after so many milliseconds. */
  every?: number
}

/** A question as the page remembers it: what is asked before a screen is drawn, the screen finds answered. */
export const asked = <N extends RouteName>(route: N, input: RouteInput<N>) => ({
  queryKey: [roomOf(route), route, input] as const,
  queryFn: () => ask(route, input)
})

/**
 * A question to the core, asked once and asked again after a change in its room or one to the left of it:
 * `const { data, error, isPending } = useRoute('pupils.list', { search })`. `error` is a DeskError.
 */
export function useRoute<N extends RouteName>(route: N, input: RouteInput<N>, options: AskOptions = {}) {
  return useQuery<RouteOutput<N>, DeskError>({
    ...asked(route, input),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
    ...(options.every ? { refetchInterval: options.every, refetchOnMount: 'always' as const } : {})
  })
}

/**
 * A change: `const save = useAct('pupils.save')`, then `await save.mutateAsync(input)` (throws a DeskError) or
 * `save.mutate(input)` and show `save.error`. Questions of the room and of those to its right are asked again.
 */
export function useAct<N extends RouteName>(route: N) {
  return useMutation<RouteOutput<N>, DeskError, RouteInput<N>>({
    mutationFn: (input) => ask(route, input),
    onSuccess: () => refreshRooms([roomOf(route)])
  })
}
