/** What went wrong, for programs; the message beside it is for people. */
export type ErrorCode =
  /** The desk is locked; only the unlock routes answer. */
  | 'locked'
  | 'wrong-passphrase'
  /** The law or a decision of the district forbids it. */
  | 'not-allowed'
  | 'not-found'
  /** Somebody or something changed it meanwhile, or it exists already. */
  | 'conflict'
  /** The input does not fit. */
  | 'invalid'
  /** A file of the user's was refused; details say which row and field. */
  | 'refused-file'
  /** Reading or writing on the drive failed. */
  | 'file-problem'
  /** The file of the desk is damaged. */
  | 'damaged'
  /** The file was written by a newer SARB Desk. */
  | 'newer-version'
  | 'print-problem'
  | 'cancelled'
  | 'internal'

/** An expected failure, in the words of the work: what happened, what was kept, what to do. Carries no pupil's name. */
export class DeskError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: unknown
  ) {
    super(message)
    this.name = 'DeskError'
  }
}

export interface ErrorEnvelope {
  code: ErrorCode
  message: string
  details?: unknown
}

export type Result<T> = { ok: true; data: T } | { ok: false; error: ErrorEnvelope }

/** Turns anything thrown into what may cross a boundary: never a stack, SQL, path or name. */
export function toEnvelope(error: unknown): ErrorEnvelope {
  if (error instanceof DeskError) return { code: error.code, message: error.message, details: error.details }
  return {
    code: 'internal',
    message:
      'Something in SARB Desk itself went wrong. Nothing was changed. Please try again, or restart the application.'
  }
}
