import { documentRecord } from '@shared/documents/model'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import {
  boardMember,
  district,
  hearingRoom,
  logo,
  pupilConsultation,
  school,
  schoolDetails,
  seatedBoardMember,
  staffMember
} from './model'

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
  'district.members': read(nothing, z.array(seatedBoardMember)),
  'district.saveMember': change(strict({ ...boardMember.shape, ...newOrKnown }), saved),
  /** SD-30, one for each member, to be signed for the school year of today. */
  'district.printAgreements': change(
    z.strictObject({ memberIds: z.array(id).min(1).max(60) }),
    z.object({ documents: z.array(documentRecord) })
  ),
  /** A signed agreement came back; it holds for the school year of its day. */
  'district.recordAgreements': change(
    z.strictObject({ memberIds: z.array(id).min(1).max(60), signedOn: calendarDate }),
    done
  ),
  /** Consultations with pupils, newest first. */
  'district.consultations': read(nothing, z.array(pupilConsultation)),
  'district.saveConsultation': change(strict({ ...pupilConsultation.shape, ...newOrKnown }), saved),
  /** SD-38; a second print supersedes the first. */
  'district.printConsultation': change(z.strictObject({ id }), z.object({ document: documentRecord })),
  'district.rooms': read(nothing, z.array(hearingRoom)),
  'district.saveRoom': change(strict({ ...hearingRoom.shape, ...newOrKnown }), saved),
  'district.staff': read(nothing, z.array(staffMember)),
  'district.saveStaff': change(strict({ ...staffMember.shape, ...newOrKnown }), saved)
}
