import type { RouteOutput } from '@shared/contract'
import type { IssueAs } from '@shared/court/packet'
import type { PacketPlan } from '@shared/court/routes'
import { useRoute } from '../desk'

export type Measured = RouteOutput<'court.measurePacket'>

/** What the next version would be by itself: late papers go into their tab, so that served numbers stand. */
export const usualHow = (plan: PacketPlan | undefined): IssueAs =>
  plan && plan.packets.length > 0 && plan.late > 0 ? { as: 'continue', where: 'tab' } : { as: 'new' }

/**
 * Where each paper stands in the packet as it would be issued now; null while it is counted, since the ranges of before
 * a change would be wrong, and for an empty one.
 */
export function useMeasured(plan: PacketPlan | undefined, how: IssueAs): Measured | null {
  const { data, isFetching } = useRoute(
    'court.measurePacket',
    { referralId: plan?.referral.id ?? '', how },
    { enabled: plan !== undefined && plan.pages > 0 }
  )
  return plan && plan.pages > 0 && !isFetching ? (data ?? null) : null
}

/** "page 8", "pages 8 to 14", by printed numbers. */
export const rangeInWords = ({ from, to }: { from: string; to: string }): string =>
  from === to ? `page ${from}` : `pages ${from} to ${to}`

/** "page 7", "3 pages, 4 to 6". */
export const placeInWords = ({ from, to, pages }: { from: string; to: string; pages: number }): string =>
  pages === 1 ? `page ${from}` : `${pages} pages, ${from} to ${to}`

/** About how large the file would be, in bytes. */
export const sizeOf = ({ frontBytes, papers }: Measured): number =>
  papers.reduce((sum, { bytes }) => sum + bytes, frontBytes)
