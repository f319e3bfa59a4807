import { ask, asked } from '../desk'
import { memory } from '../desk/memory'
import { screens } from './screens'

/**
 * The path at which the desk opens: the step of a hearing that was closed in the middle, without going by Today. Its
 * script and its answers are there before the first frame.
 */
export async function firstScreen(): Promise<string> {
  const { hearingId } = await ask('hearings.current', {})
  if (!hearingId) return '/'
  const room = screens.find(({ path }) => path === '/hearings/room/$id')
  await Promise.all([
    room && 'read' in room.component ? room.component.read() : undefined,
    memory
      .fetchQuery(asked('hearings.room', { id: hearingId }))
      .then(({ dayId }) => memory.prefetchQuery(asked('hearings.day', { id: dayId })))
  ])
  return `/hearings/room/${hearingId}`
}
