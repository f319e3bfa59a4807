import type { Handler, RoomRoute } from './desk-session'
import { documentsHandlers } from './documents/handlers'
import { vaultHandlers } from './vault/handlers'

/** Every room's handlers; a route without one does not compile. */
export const handlers: { [N in RoomRoute]: Handler<N> } = { ...documentsHandlers, ...vaultHandlers }
