import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { boardMember, district, hearingRoom, logo, school, schoolDetails, staffMember } from './model'

const nothing = z.strictObject({})
const done = z.object({})
const strict = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape)
const saved = z.object({ id })
/** Without an id something new is made. */
const newOrKnown = { id: id.optional() }

export const districtRoutes = {
  'district.get': read(nothing, district.extend({ logo: logo.nullable() })),
  'district.save': change(strict(district.shape), done),
  /** Null takes the logo away. */
  'district.saveLogo': change(z.strictObject({ logo: logo.nullable() }), done),
  /** Schools by name, with the calendar of the school year of today. */
  'district.schools': read(nothing, z.array(school)),
  /** Makes the school when its code is new. */
  'district.saveSchool': change(strict(schoolDetails.shape), done),
  /** Active members first, then by name. */
  'district.members': read(nothing, z.array(boardMember)),
  'district.saveMember': change(strict({ ...boardMember.shape, ...newOrKnown }), saved),
  'district.rooms': read(nothing, z.array(hearingRoom)),
  'district.saveRoom': change(strict({ ...hearingRoom.shape, ...newOrKnown }), saved),
  'district.staff': read(nothing, z.array(staffMember)),
  'district.saveStaff': change(strict({ ...staffMember.shape, ...newOrKnown }), saved)
}
