import { documentRecord } from '@shared/documents/model'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import {
  interventionInput,
  interventionRecord,
  issuedLetter,
  letterTexts,
  noticeDueRow,
  serviceInput,
  serviceRecord
} from './model'
import { serviceMethod } from './rules-service'

const ofPupil = z.strictObject({ pupilId: id })
const nothing = z.strictObject({})

export const interventionsRoutes = {
  /** The log of one pupil, newest first. */
  'interventions.list': read(ofPupil, z.array(interventionRecord)),
  'interventions.record': change(interventionInput, z.object({ id })),
  /** First notifications of truancy that are due today, the oldest first. */
  'interventions.noticesDue': read(nothing, z.object({ asOf: calendarDate, rows: z.array(noticeDueRow) })),
  /** Prints the first notification for each pupil, one letter a household, as one print job; all or none. */
  'interventions.printNotices': change(
    z.strictObject({ pupilIds: z.array(id).min(1).max(500) }),
    z.object({ notices: z.number().int(), documents: z.array(documentRecord) })
  ),
  'interventions.letterTexts': read(nothing, letterTexts.nullable()),
  'interventions.saveLetterTexts': change(letterTexts, z.object({})),
  /** Issued notices for which no delivery is recorded, the oldest first. */
  'interventions.undelivered': read(nothing, z.array(issuedLetter)),
  /** Deliveries of one document, one pupil or one case; without either those of the last days, newest first. */
  'interventions.deliveries': read(
    z.strictObject({ documentId: id.optional(), pupilId: id.optional(), caseId: id.optional() }),
    z.array(serviceRecord)
  ),
  /** Records the delivery of many letters at once: one way, one day, one server. */
  'interventions.recordDelivery': change(
    z.strictObject({
      letters: z.array(serviceInput).min(1).max(500),
      method: serviceMethod,
      servedOn: calendarDate,
      servedAt: clockTime.nullish().transform((time) => time ?? null),
      server: z.string().trim().min(1, 'Say who served it.').max(200)
    }),
    z.object({ ids: z.array(id) })
  ),
  /** Prints the proof of service, one form for each pupil, day, way and server. */
  'interventions.printProofs': change(
    z.strictObject({ serviceIds: z.array(id).min(1).max(500) }),
    z.object({ documents: z.array(documentRecord) })
  )
}
