import { agreementsRoutes } from './agreements/routes'
import { afterHearingRoutes } from './agreements/routes-after'
import { attendanceRoutes } from './attendance/routes'
import { casesRoutes } from './cases/routes'
import { courtRoutes } from './court/routes'
import { districtRoutes } from './district/routes'
import { documentsRoutes } from './documents/routes'
import { followupRoutes } from './followup/routes'
import { hearingsRoutes } from './hearings/routes'
import { hearingPaperRoutes } from './hearings/routes-day-papers'
import { hearingPlanRoutes } from './hearings/routes-plan'
import { interventionsRoutes } from './interventions/routes'
import type { InputOf, OutputOf, ParsedInputOf, RouteTable } from './kernel/route'
import { pupilsRoutes } from './pupils/routes'
import { reportsRoutes } from './reports/routes'
import { vaultRoutes } from './vault/routes'

/** Everything that may be asked, in one table. The worker, the shell, the page and the tests take their types from it. */
export const contract = {
  ...districtRoutes,
  ...pupilsRoutes,
  ...attendanceRoutes,
  ...interventionsRoutes,
  ...casesRoutes,
  ...hearingsRoutes,
  ...hearingPlanRoutes,
  ...hearingPaperRoutes,
  ...agreementsRoutes,
  ...afterHearingRoutes,
  ...followupRoutes,
  ...courtRoutes,
  ...reportsRoutes,
  ...documentsRoutes,
  ...vaultRoutes
} as const satisfies RouteTable

export type Contract = typeof contract
export type RouteName = keyof Contract
export type RouteInput<N extends RouteName> = InputOf<Contract[N]>
export type ParsedRouteInput<N extends RouteName> = ParsedInputOf<Contract[N]>
export type RouteOutput<N extends RouteName> = OutputOf<Contract[N]>

/** True for a name of the table itself; prototype keys are none. */
export function isRouteName(name: unknown): name is RouteName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
