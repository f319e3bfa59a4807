import type { NoticeOnFile } from '@shared/interventions/model'
import { methodWords } from '@shared/interventions/rules-service'
import { dateInWords } from '@shared/kernel/dates'
import type { Ctx } from '../context'
import { documentData, findDocument } from '../documents/queries'
import { noticesOf } from './queries/notices'
import { letterAnswersOf, servicesWhere } from './queries/service'
import type { TruancyDay } from './tables'

/** The notifications of one pupil as they were issued: the attendance frozen with each, and each letter's way. */
export function noticesOnFile({ db }: Pick<Ctx, 'db'>, pupilId: string): NoticeOnFile[] {
  const services = servicesWhere(db, { pupilId })
  const answers = letterAnswersOf(db, pupilId)
  return noticesOf(db, pupilId).map(({ id, number, date, asOf, basis, documentIds }) => ({
    id,
    number,
    issuedOn: date,
    asOf,
    section: basis.section,
    reportedOn: basis.reportedOn,
    // Notices of an older structure have their days on the letter alone.
    days: basis.days ?? daysOfLetter(db, documentIds[0]),
    figures: basis.figures ?? null,
    letters: documentIds.flatMap((documentId) => {
      const document = findDocument(db, documentId)
      if (!document) return []
      const sent = services.filter((service) => service.documentId === documentId)
      const stands = sent.find(({ returned }) => !returned)
      const back = sent.find(({ returned }) => returned)
      const data = documentData(db, documentId) as { addressee?: { name?: string } } | null
      return [
        {
          documentId,
          number: document.number,
          recipient: data?.addressee?.name ?? '',
          state: stands ? ('delivered' as const) : back ? ('returned' as const) : ('to-deliver' as const),
          detail: stands
            ? `${methodWords[stands.method]}, ${dateInWords(stands.servedOn)}, ${stands.address}`
            : back?.returned
              ? `Came back on ${dateInWords(back.returned.on)}: ${back.returned.reason}`
              : 'No delivery recorded yet'
        }
      ]
    }),
    answers: answers
      .filter((answer) => documentIds.includes(answer.documentId))
      .map(({ id: _, title: __, ...one }) => one)
  }))
}

function daysOfLetter(db: Ctx['db'], documentId: string | undefined): TruancyDay[] {
  const data = documentId ? (documentData(db, documentId) as { events?: TruancyDay[] } | null) : null
  return data?.events ?? []
}
