import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'
import { type MemberCategory, memberCategories } from './categories'

const line = (message: string, most = 120) => z.string().trim().min(1, message).max(most)
/** Text that may be missing; empty is missing. */
const optional = z
  .string()
  .trim()
  .max(200)
  .nullish()
  .transform((text) => text || null)
const postalCode = z
  .string()
  .trim()
  .regex(/^\d{5}(-\d{4})?$/, 'Give the ZIP code as 95608 or 95608-1234.')

/** The district and its board. The board's name and address are printed on the notice of referral (EC 48263). */
export const district = z.object({
  name: line('Give the district’s name.'),
  county: line('Give the county.', 60),
  department: optional,
  addressLine1: line('Give the district’s street address.'),
  addressLine2: optional,
  city: line('Give the city.', 60),
  postalCode,
  phone: optional,
  email: optional,
  website: optional,
  boardName: line('Give the board’s name, as notices print it (EC 48263).'),
  boardAddressLine1: line('Give the board’s address; a notice of referral must print it (EC 48263).'),
  boardAddressLine2: optional,
  boardCity: line('Give the city.', 60),
  boardPostalCode: postalCode,
  boardPhone: optional,
  boardEmail: optional
})
export type District = z.infer<typeof district>

/** Largest letterhead logo, in bytes. */
export const LOGO_BYTES = 500 * 1024

/** PNG or JPEG as a data URL of at most 500 KB; base64 takes four characters for three bytes. */
export const logo = z
  .string()
  .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/, 'Choose a PNG or JPEG picture.')
  .max(Math.ceil(LOGO_BYTES / 3) * 4 + 40, 'Choose a picture of at most 500 KB.')

export const schoolDetails = z.object({
  code: z.string().trim().min(1, 'Give the school’s code.').max(40),
  name: line('Give the school’s name.'),
  addressLine1: optional,
  city: optional,
  postalCode: postalCode.nullish().or(z.literal('').transform(() => null)),
  phone: optional,
  principal: optional,
  /** Where the school differs from the district's setting. */
  periodsPerDay: z
    .number()
    .int()
    .min(1)
    .max(12)
    .nullish()
    .transform((periods) => periods ?? null),
  minutesPerPeriod: z
    .number()
    .int()
    .min(1)
    .max(480)
    .nullish()
    .transform((minutes) => minutes ?? null)
})
export type SchoolDetails = z.infer<typeof schoolDetails>

/** A school with what its calendar of one school year holds. */
export const school = schoolDetails.extend({
  postalCode: z.string().nullable(),
  schooldays: z.number().int(),
  firstDay: calendarDate.nullable(),
  lastDay: calendarDate.nullable()
})
export type School = z.infer<typeof school>

export const boardMember = z.object({
  id,
  name: line('Give the member’s name.'),
  agency: line('Give the agency.'),
  category: z.enum(Object.keys(memberCategories) as [MemberCategory, ...MemberCategory[]], 'Choose the category.'),
  role: z.enum(['chair', 'clerk', 'member'], 'Choose the role.'),
  termFrom: calendarDate.nullish().transform((day) => day ?? null),
  termTo: calendarDate.nullish().transform((day) => day ?? null),
  /** Who appointed: the county superintendent for district representatives, else the county board (EC 48321). */
  appointedBy: optional,
  appointedOn: calendarDate.nullish().transform((day) => day ?? null),
  active: z.boolean()
})
export type BoardMember = z.infer<typeof boardMember>

/** A member as lists show it, with the day of this school year's confidentiality agreement. */
export const seatedBoardMember = boardMember.extend({
  appointedBy: z.string().nullable(),
  agreedOn: calendarDate.nullable()
})
export type SeatedBoardMember = z.infer<typeof seatedBoardMember>

const text = (message: string) => z.string().trim().min(1, message).max(4000)

/** The yearly consultation with pupils (EC 48321(g)): groups and counts, never a pupil's name. */
export const pupilConsultation = z.object({
  id,
  date: calendarDate,
  facilitator: line('Say who led the conversation.'),
  groups: z
    .array(
      z.object({
        school: line('Name the school.'),
        /** For instance `grades 9 and 10, English learners`. */
        group: line('Say which pupils they were, without names.', 200),
        pupils: z.number().int().min(1, 'At least one pupil.').max(2000)
      })
    )
    .min(1, 'Name at least one group of pupils.')
    .max(20),
  questions: text('Write what the pupils were asked.'),
  input: text('Write what the pupils said, without names.'),
  actions: text('Write what the board does about it.')
})
export type PupilConsultation = z.infer<typeof pupilConsultation>

export const hearingRoom = z.object({
  id,
  name: line('Give the room’s name.'),
  address: line('Give the address, as a notice of hearing prints it.', 200)
})
export type HearingRoom = z.infer<typeof hearingRoom>

export const staffMember = z.object({
  id,
  name: line('Give the name.'),
  title: line('Give the title, as it stands below a signature.'),
  phone: optional,
  email: optional,
  active: z.boolean()
})
export type StaffMember = z.infer<typeof staffMember>
