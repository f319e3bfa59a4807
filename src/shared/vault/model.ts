import { instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

/** Fewest characters of a passphrase. NIST SP 800-63B-4 section 3.1.1.2: fifteen where it is the only factor. */
export const PASSPHRASE_LENGTH = 15

export const passphrase = z
  .string()
  .min(PASSPHRASE_LENGTH, `Use at least ${PASSPHRASE_LENGTH} characters; four or five unrelated words are good.`)
  .max(200)

export const deskState = z.object({
  /** `empty`: no desk has been made in this folder yet. */
  state: z.enum(['empty', 'locked', 'unlocked']),
  district: z.string().nullable(),
  today: z.string(),
  schemaVersion: z.number().int().nullable(),
  /** Set for the sample district: invented data, on its own fixed day. Its passphrase is no secret. */
  sample: z.object({ passphrase: z.string() }).nullable()
})
export type DeskState = z.infer<typeof deskState>

export const districtSetUp = z.object({
  name: z.string().trim().min(1, 'Give the district’s name.').max(120),
  county: z.string().trim().min(1, 'Give the county.').max(60),
  boardName: z.string().trim().min(1, 'Give the board’s name, as notices print it (EC 48263).').max(120),
  addressLine: z
    .string()
    .trim()
    .min(1, 'Give the board’s address; a notice of referral must print it (EC 48263).')
    .max(120),
  city: z.string().trim().min(1, 'Give the city.').max(60),
  postalCode: z
    .string()
    .trim()
    .regex(/^\d{5}(-\d{4})?$/, 'Give the ZIP code as 95608 or 95608-1234.')
})
export type DistrictSetUp = z.infer<typeof districtSetUp>

/** The name alone makes a desk, from the command line; the rest is asked for before the first letter. */
export const districtName = z
  .strictObject({ name: districtSetUp.shape.name })
  .transform(
    ({ name }): DistrictSetUp => ({ name, county: '', boardName: '', addressLine: '', city: '', postalCode: '' })
  )

export const health = z.object({
  integrity: z.enum(['ok', 'damaged']),
  orphans: z.number().int(),
  audit: z.object({ rows: z.number().int(), firstBad: z.number().int().nullable(), head: z.string() })
})

/** Somebody of the district's staff, as the audit trail names who did a thing. */
export const person = z.object({ id, name: z.string(), title: z.string() })
export type Person = z.infer<typeof person>

/** One row of the audit trail as a person reads it; what exactly was changed stays in the file. */
export const trailRow = z.object({
  seq: z.number().int(),
  at: instant,
  actor: z.string(),
  /** `room.act`, for instance `hearings.decide`. */
  action: z.string(),
  subjectType: z.string(),
  reason: z.string().nullable()
})
export type TrailRow = z.infer<typeof trailRow>

/** After how many idle minutes the desk locks itself. */
export const LOCK_AFTER = { least: 1, most: 60, default: 10 } as const
export const safetySettings = z.strictObject({
  lockAfterMinutes: z
    .number('Give a number of minutes.')
    .int()
    .min(LOCK_AFTER.least, `At least ${LOCK_AFTER.least} minute.`)
    .max(LOCK_AFTER.most, `At most ${LOCK_AFTER.most} minutes: a laptop left alone must not stay open.`)
})
export type SafetySettings = z.infer<typeof safetySettings>

export const backupKind = z.enum(['daily', 'by-hand', 'before-update'])
export type BackupKind = z.infer<typeof backupKind>
export const backupWords: Readonly<Record<BackupKind, string>> = {
  daily: 'by itself',
  'by-hand': 'by hand',
  'before-update': 'before an update'
}

export const backupRecord = z.object({
  kind: backupKind,
  madeAt: instant,
  /** `desk`: beside the file on this computer; `drive`: in the folder that was chosen. */
  place: z.enum(['desk', 'drive']),
  bytes: z.number().int()
})
export type BackupRecord = z.infer<typeof backupRecord>

export const backupState = z.object({
  /** Name of the chosen folder, not its path; null: backups stand on this computer only. */
  drive: z.string().nullable(),
  /** The chosen folder cannot be reached now. */
  driveMissing: z.boolean(),
  /** Changes since the newest backup, as rows of the audit trail. */
  changesSince: z.number().int(),
  /** Newest first. */
  backups: z.array(backupRecord)
})
export type BackupState = z.infer<typeof backupState>

/** What a backup holds, looked at before it takes the desk's place. */
export const restorable = z.object({
  madeAt: instant,
  district: z.string(),
  pupils: z.number().int(),
  cases: z.number().int(),
  documents: z.number().int()
})
export type Restorable = z.infer<typeof restorable>
