import { documentRecord } from '@shared/documents/model'
import { declarationSignature } from '@shared/documents/parts'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import {
  answerInput,
  dueRow,
  interventionInput,
  interventionRecord,
  issuedLetter,
  letterTexts,
  noticeDueRow,
  noticeHeldRow,
  noticeOnFile,
  schoolLanguage,
  serviceInput,
  serviceRecord
} from './model'
import { meetingRoutes } from './routes-meetings'
import { serviceMethod } from './rules-service'
import { ladderSettings } from './settings'

const ofPupil = z.strictObject({ pupilId: id })
const nothing = z.strictObject({})

const reason = z.string().trim().min(1, 'Give the reason.').max(1000)

export const interventionsRoutes = {
  ...meetingRoutes,
  /** The log of one pupil, newest first. */
  'interventions.list': read(ofPupil, z.array(interventionRecord)),
  'interventions.record': change(interventionInput, z.object({ id })),
  /** Says an entry anew; what it said before stays with the reason, and is shown. */
  'interventions.correct': change(interventionInput.extend({ id, reason }), z.object({})),
  /** Takes an entry back that should never have been there; it stays in sight and counts for nothing. */
  'interventions.withdraw': change(z.strictObject({ id, reason }), z.object({})),
  /** The answer of an agency or the end of a program; the entry itself stays as it was written. */
  'interventions.recordAnswer': change(answerInput, z.object({ id })),
  'interventions.nextStepDone': change(z.strictObject({ id }), z.object({})),
  /** Notifications of truancy that are due today, the oldest first, and those that wait for something. */
  'interventions.noticesDue': read(
    nothing,
    z.object({ asOf: calendarDate, rows: z.array(noticeDueRow), held: z.array(noticeHeldRow) })
  ),
  /** Notifications of one pupil as they were issued, newest first. */
  'interventions.notices': read(ofPupil, z.array(noticeOnFile)),
  'interventions.holdNotices': change(z.strictObject({ pupilId: id, reason }), z.object({})),
  'interventions.liftHold': change(z.strictObject({ pupilId: id, reason }), z.object({})),
  /**
   * Prints the next notification for each pupil, one letter a household, as one print job; all or none. `postal`: by
   * ZIP code and street, `school`: by school and name; without it as the pupils are given.
   */
  'interventions.printNotices': change(
    z.strictObject({
      pupilIds: z.array(id).min(1).max(500),
      order: z.enum(['given', 'postal', 'school']).default('given')
    }),
    z.object({ notices: z.number().int(), documents: z.array(documentRecord) })
  ),
  'interventions.letterTexts': read(nothing, letterTexts.nullable()),
  'interventions.saveLetterTexts': change(letterTexts, z.object({})),
  'interventions.settings': read(nothing, ladderSettings),
  'interventions.saveSettings': change(ladderSettings, z.object({})),
  /** The list of EC 48985 of a school year, and how many pupils of each school speak each language at home. */
  'interventions.languages': read(
    z.strictObject({ schoolYear: z.number().int() }),
    z.object({
      listed: z.array(schoolLanguage),
      spoken: z.array(
        z.object({
          schoolCode: z.string(),
          language: z.string(),
          speakers: z.number().int(),
          pupils: z.number().int(),
          required: z.boolean(),
          catalogue: z.boolean()
        })
      )
    })
  ),
  'interventions.saveLanguage': change(schoolLanguage, z.object({})),
  'interventions.removeLanguage': change(schoolLanguage.omit({ translatedBy: true }), z.object({})),
  'interventions.workers': read(nothing, z.array(z.object({ schoolCode: z.string(), staffId: id }))),
  'interventions.saveWorker': change(
    z.strictObject({ schoolCode: z.string().min(1).max(40), staffId: id.nullable() }),
    z.object({})
  ),
  /** What has to be done: late first, then today, then what comes. */
  'interventions.due': read(nothing, z.object({ asOf: calendarDate, rows: z.array(dueRow) })),
  /** Address labels of issued letters, in their order, for sheets of thirty; nothing of it is kept. */
  'interventions.printLabels': change(z.strictObject({ documentIds: z.array(id).min(1).max(2000) }), z.object({})),
  'interventions.recordReturn': change(
    z.strictObject({
      serviceId: id,
      returnedOn: calendarDate,
      reason,
      newAddress: z
        .string()
        .trim()
        .max(400)
        .nullish()
        .transform((text) => text || null)
    }),
    z.object({})
  ),
  'interventions.recordLetterAnswer': change(
    z.strictObject({
      documentId: id,
      answeredOn: calendarDate,
      who: z.string().trim().min(1, 'Say who answered.').max(200),
      how: z.enum(['call', 'text', 'e-mail', 'letter', 'in-person']),
      summary: z.string().trim().min(1, 'Say in a sentence what was said.').max(2000)
    }),
    z.object({ id })
  ),
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
  /** Prints the proof of service, one form for each pupil, day, way and server; only one server signs at a time. */
  'interventions.printProofs': change(
    z.strictObject({ serviceIds: z.array(id).min(1).max(500), signature: declarationSignature.default(null) }),
    z.object({ documents: z.array(documentRecord) })
  )
}
