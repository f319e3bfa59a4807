import type { Handler, RoomRoute } from './desk-session'
import { vaultHandlers } from './vault/handlers'

/** Every room's handlers; a route without one does not compile. */
export const handlers: { [N in RoomRoute]: Handler<N> } = { ...vaultHandlers }
