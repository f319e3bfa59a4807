import { z } from 'zod'

/** What went wrong, for programs; the message beside it is for people. */
export const errorCode = z.enum([
  'locked', // the desk is locked; only the unlock routes answer
  'wrong-passphrase',
  'not-allowed', // the law or a decision of the district forbids it
  'not-found',
  'conflict', // somebody or something changed it meanwhile, or it exists already
  'invalid', // the input does not fit
  'refused-file', // a file of the user's was refused; details say which row and field
  'file-problem', // reading or writing on the drive failed
  'damaged', // the file of the desk is damaged
  'newer-version', // the file was written by a newer SARB Desk
  'print-problem',
  'cancelled',
  'internal'
])
export type ErrorCode = z.infer<typeof errorCode>

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
