import { documentRecord } from '@shared/documents/model'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { familyRoutes } from './family'
import { directive, directiveState, directiveWording, hearingAgreement, signing, signPurpose } from './model'
import { communityService, libraryLine, libraryWording, serviceEntry } from './services'

const done = z.object({})
const byHearing = z.strictObject({ hearingId: id })

export const agreementsRoutes = {
  ...familyRoutes,
  'agreements.of': read(byHearing, hearingAgreement),
  /** All directives of a case, the newest hearing first. */
  'agreements.ofCase': read(
    z.strictObject({ caseId: id }),
    z.array(
      z.object({
        hearingId: id,
        hearingOn: calendarDate,
        documentId: id.nullable(),
        documentNumber: z.string().nullable(),
        directives: z.array(directive)
      })
    )
  ),
  /** Without an id a new directive is put at the end. */
  'agreements.saveDirective': change(
    z.strictObject({ id: id.optional(), hearingId: id, wording: directiveWording }),
    z.object({ id })
  ),
  'agreements.removeDirective': change(z.strictObject({ id }), done),
  /** All directives of the hearing in their new order. */
  'agreements.orderDirectives': change(z.strictObject({ hearingId: id, ids: z.array(id) }), done),
  'agreements.sign': change(
    z.strictObject({ hearingId: id, purpose: signPurpose.default('directives'), signing }),
    z.object({ id })
  ),
  /** SD-41, with the signatures of those who are here. */
  'agreements.issueParticipation': change(byHearing, z.object({ document: documentRecord })),
  /** SD-40, the interpreter's statement. */
  'agreements.issueInterpreting': change(byHearing, z.object({ document: documentRecord })),
  /** Only before the contract is issued. */
  'agreements.takeBack': change(z.strictObject({ hearingId: id, signatureId: id.nullable() }), done),
  /** SD-06 with the signatures, in the language of the home and in English. */
  'agreements.issueContract': change(
    z.strictObject({ hearingId: id, termTo: calendarDate }),
    z.object({ document: documentRecord })
  ),
  /** SD-07; a second issue supersedes the first. */
  'agreements.issueMinutes': change(byHearing, z.object({ document: documentRecord })),
  /** The services of the community the board knows (EC 48322), by name. */
  'agreements.services': read(z.strictObject({}), z.array(communityService)),
  'agreements.saveService': change(serviceEntry, z.object({ id })),
  /** The library of directives: the desk's, as the district changed it, and the district's own. */
  'agreements.library': read(z.strictObject({}), z.array(libraryLine)),
  /** Without an id an entry of the district's own. */
  'agreements.saveLibraryEntry': change(
    z.strictObject({ id: z.string().max(60).nullable(), entry: libraryWording }),
    z.object({ id: z.string() })
  ),
  /** Takes an entry out of sight, or shows it again. Nothing written from it changes. */
  'agreements.hideLibraryEntry': change(z.strictObject({ id: z.string().max(60), hidden: z.boolean() }), done),
  /** Back to the desk's wording; an entry of the district's own goes. */
  'agreements.resetLibraryEntry': change(z.strictObject({ id: z.string().max(60) }), done),
  'agreements.setStatus': change(
    z.strictObject({
      id,
      state: directiveState,
      on: calendarDate.nullable(),
      by: z.string().trim().max(120).nullable(),
      note: z.string().trim().max(400).nullable()
    }),
    done
  )
}
