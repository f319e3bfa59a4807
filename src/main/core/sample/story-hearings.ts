import { day } from '@shared/kernel/dates'
import type { Role } from './cast'
import { SAMPLE_TODAY } from './place'
import type { Story } from './story'
import { lettersOn } from './story-autumn'
import { allMet, docket, hear, noneMet, refer } from './story-board'
import { routesFirst, routesReferred, routesReview } from './story-routes'

const FIRST = day('2026-10-20')
const SECOND = day('2026-11-03')

/** Two past hearing days with every kind of ending, and today's docket. */
export async function tellHearings(story: Story): Promise<ReadonlyMap<Role, string>> {
  const cases = new Map<Role, string>()
  await refer(story, cases, day('2026-10-06'), ['kept', 'broken', 'missed', 'returned', 'court'])
  const first = await docket(story, cases, day('2026-10-07'), FIRST, [
    ['kept', '09:00', 'first'],
    ['broken', '09:30', 'first'],
    ['missed', '10:00', 'first'],
    ['returned', '10:30', 'first'],
    ['court', '11:00', 'first']
  ])
  const onTheWay = await routesReferred(story, cases)
  await hear(story, first, 'kept', FIRST, '09:02', { ending: 'directives', reviewOn: SECOND })
  await hear(story, first, 'broken', FIRST, '09:34', { ending: 'directives', reviewOn: SAMPLE_TODAY })
  await hear(story, first, 'missed', FIRST, '10:05', { ending: 'no-show', reviewOn: SECOND })
  await hear(story, first, 'returned', FIRST, '10:31', { ending: 'returned', reviewOn: null })
  await hear(story, first, 'court', FIRST, '11:02', { ending: 'directives', reviewOn: SECOND })

  await lettersOn(story, day('2026-10-21'))
  await refer(story, cases, day('2026-10-21'), ['agreed'])
  const second = await docket(story, cases, day('2026-10-22'), SECOND, [
    ['missed', '09:00', 'first'],
    ['agreed', '09:30', 'first'],
    ['kept', '10:00', 'review'],
    ['court', '10:30', 'review']
  ])
  const again = await routesFirst(story, cases, onTheWay)
  await hear(story, second, 'missed', SECOND, '09:03', { ending: 'directives', reviewOn: day('2026-12-15') })
  await hear(story, second, 'agreed', SECOND, '09:36', { ending: 'continued', reviewOn: day('2026-12-01') })
  await allMet(story, cases.get('kept') ?? '', SECOND)
  await hear(story, second, 'kept', SECOND, '10:04', { ending: 'success', reviewOn: null })
  await noneMet(story, cases.get('court') ?? '', SECOND)
  await hear(story, second, 'court', SECOND, '10:33', { ending: 'office', reviewOn: null })

  await refer(story, cases, day('2026-11-04'), ['interpreter', 'elder', 'younger', 'iep', 'foster'])
  await docket(story, cases, day('2026-11-05'), SAMPLE_TODAY, [
    ['interpreter', '09:00', 'first'],
    ['elder', '09:30', 'first'],
    ['younger', '10:00', 'first'],
    ['broken', '10:30', 'review'],
    ['iep', '11:00', 'first'],
    ['foster', '11:30', 'first']
  ])
  await routesReview(story, cases, again)
  await refer(story, cases, day('2026-11-12'), ['referred'])
  return cases
}
