import { documentRecord } from '@shared/documents/model'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { issuedSubpoena, packetCopy, reminderInput, reminderLine, subpoenaInput } from './day-papers'

const done = z.object({})
const ofDay = z.strictObject({ dayId: id })
const oneDocument = z.object({ document: documentRecord })
const documents = z.object({ documents: z.array(documentRecord) })

/** Papers of a hearing day, and what comes back from them. */
export const hearingPaperRoutes = {
  /** Everybody of the day who is to be reminded, by language. */
  'hearings.reminders': read(ofDay, z.array(reminderLine)),
  'hearings.recordReminder': change(reminderInput, z.object({ id })),
  /** SD-34, for the desk: whom to call in which language, with boxes for the result. */
  'hearings.issueCallList': change(ofDay, oneDocument),
  /** SD-39: slips to hand over, each in the home language with English. */
  'hearings.issueSlips': change(ofDay, oneDocument),

  'hearings.subpoenas': read(z.strictObject({ hearingId: id }), z.array(issuedSubpoena)),
  /** SD-35, under EC 48321.5: attendance of a person, never documents. */
  'hearings.issueSubpoena': change(subpoenaInput, oneDocument),

  /** SD-33 for one case or the whole day, as one file with bookmarks. A newer packet supersedes the older. */
  'hearings.makePacket': change(z.strictObject({ dayId: id, hearingId: id.nullable() }), oneDocument),
  'hearings.packetCopies': read(ofDay, z.array(packetCopy)),
  /** Prints numbered copies, each with its number and holder on every page, and writes them into the log. */
  'hearings.printCopies': change(
    z.strictObject({
      documentId: id,
      holders: z
        .array(z.strictObject({ memberId: id.nullable(), name: z.string().trim().min(1).max(120) }))
        .min(1)
        .max(30)
    }),
    z.object({ numbers: z.array(z.number().int()) })
  ),
  'hearings.endCopies': change(
    z.strictObject({
      copies: z.array(z.strictObject({ documentId: id, number: z.number().int() })).min(1),
      ended: z.enum(['returned', 'destroyed']),
      endedOn: calendarDate
    }),
    done
  ),

  /** SD-31: the members of the day, to sign in and out. */
  'hearings.issueSignIn': change(ofDay, oneDocument),
  /** SD-32 for every case, with docket and sign-in sheet, as one print job. */
  'hearings.issueWorksheets': change(ofDay, documents),
  /** SD-37: thank you, continuation or no-show, for the hearings named. */
  'hearings.issueLetters': change(z.strictObject({ hearingIds: z.array(id).min(1).max(60) }), documents)
}
