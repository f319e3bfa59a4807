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
