/**
 * The page's side of the desk, for every room's screens.
 *
 * useRoute(route, input)     a question: { data, error, isPending }, asked again after changes
 * useAct(route)              a change: { mutate, mutateAsync, isPending, error, data }
 * ask(route, input)          the same without React
 * onDeskEvent(listener)      progress and the like
 * useDesk()                  { district, today, … } of the open desk
 * useGo(), useKeep(), useBack(), useScreenParams(), useScreenSearch()
 * RoomScreens, screenFrom    what src/renderer/<room>/screens.ts exports; src/renderer/app/routes.ts lists the rooms
 * useParts('pupil' | 'case') the tabs that rooms to the right bring to that page
 */
export { asked, useAct, useRoute } from './asking'
export { ask, onDeskEvent } from './core'
export { useBack, useGo, useKeep, useScreenParams, useScreenSearch } from './going'
export { type PagePart, useParts } from './parts'
export { type Found, type RoomScreens, type Screen, type ScreenToRead, screenFrom } from './screens'
export { useDesk } from './state'
