import type { EvidenceSource } from './attendance/evidence'
import { attendanceHandlers } from './attendance/handlers'
import type { Handler, RoomRoute } from './desk-session'
import { districtHandlers } from './district/handlers'
import { documentsHandlers } from './documents/handlers'
import { pupilsHandlers } from './pupils/handlers'
import { vaultHandlers } from './vault/handlers'

/** What rooms to the right know about a pupil's truancy; each adds its part here. */
const evidence: EvidenceSource = () => new Map()

/** Every room's handlers; a route without one does not compile. */
export const handlers: { [N in RoomRoute]: Handler<N> } = {
  ...districtHandlers,
  ...pupilsHandlers,
  ...attendanceHandlers(evidence),
  ...documentsHandlers,
  ...vaultHandlers
}
