import { agreementsRoom } from '../agreements/screens'
import { casesRoom } from '../cases/screens'
import type { RoomScreens } from '../desk'
import { documentsRoom } from '../documents/screens'
import { hearingsRoom } from '../hearings/screens'
import { interventionsRoom } from '../interventions/screens'
import { vaultRoom } from '../vault/screens'

/**
 * Every room's screens, in the order of the navigation. A room adds itself here with one import and one word:
 * `import { pupilsRoom } from '../pupils/screens'`.
 */
export const rooms: readonly RoomScreens[] = [
  interventionsRoom,
  casesRoom,
  hearingsRoom,
  agreementsRoom,
  documentsRoom,
  vaultRoom
]
