import { openNotices } from '../print/notices'
import type { Row } from '../row'

const NOTICES = 40
const ROUNDS = 5

/** The whole way of forty notices in the running application, down to the frozen papers in the encrypted file. */
const row: Row = {
  title: `${NOTICES} first notices gathered, rendered, printed as one job, cut, numbered, hashed and kept in the archive`,
  against: 'loading the same HTML in a hidden window and printToPDF',
  unit: 'ms',
  bound: 1.5,
  rounds: ROUNDS,
  open: () => openNotices(NOTICES, ROUNDS + 1)
}
export default row
