import { startWatching } from '../memory/processes'
import { openNotices } from '../print/notices'
import type { Row } from '../row'

const NOTICES = 300

/** The same job as in the row `truancy`, with all processes of the application counted while it runs. */
const row: Row = {
  title: `the most memory all processes took together while ${NOTICES} notices in two languages were printed as one job`,
  against: 'the same processes before the job (shown, not divided by)',
  unit: 'MB',
  bound: 600,
  bounds: 'amount',
  rounds: 1,
  warmUp: false,
  async open() {
    const { pid, ours, close } = await openNotices(NOTICES, 1)
    let before = 0
    return {
      async ours() {
        const watch = startWatching(pid)
        before = watch.now()
        await ours()
        return watch.stop()
      },
      reference: async () => before,
      close
    }
  }
}
export default row
