import { agreementsRoom } from '../agreements/screens'
import { attendanceRoom } from '../attendance/screens'
import { casesRoom } from '../cases/screens'
import { courtRoom } from '../court/screens'
import type { RoomScreens } from '../desk'
import { districtRoom } from '../district/screens'
import { documentsRoom } from '../documents/screens'
import { followupRoom } from '../followup/screens'
import { hearingsRoom } from '../hearings/screens'
import { interventionsRoom } from '../interventions/screens'
import { pupilsRoom } from '../pupils/screens'
import { reportsRoom } from '../reports/screens'
import { vaultRoom } from '../vault/screens'

/**
 * Every room's screens, in the order of the navigation. A room adds itself here with one import and one word:
 * `import { pupilsRoom } from '../pupils/screens'`.
 */
export const rooms: readonly RoomScreens[] = [
  pupilsRoom,
  attendanceRoom,
  interventionsRoom,
  casesRoom,
  hearingsRoom,
  agreementsRoom,
  followupRoom,
  courtRoom,
  reportsRoom,
  documentsRoom,
  districtRoom,
  vaultRoom
]
