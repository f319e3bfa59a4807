import { DeskError } from '@shared/kernel/errors'

/** A file that is not taken in: it is named, the reason is said, and nothing of it is kept. */
export const refusal = (name: string, why: string): DeskError =>
  new DeskError('refused-file', `“${name}” was not taken in: ${why}. Nothing of it was kept.`)
