import { addressLines } from '@shared/district/address'
import type { FormInput } from '@shared/documents/forms'
import type { DocumentRecord } from '@shared/documents/model'
import type { DeclarationSignature } from '@shared/documents/parts'
import type { ServiceInput, ServiceRecord } from '@shared/interventions/model'
import {
  hasProof,
  refusalOfSigner,
  refusalsOfService,
  type ServiceMethod,
  serviceRefusalWords
} from '@shared/interventions/rules-service'
import type { CalendarDate, ClockTime } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { legalName } from '@shared/pupils/names'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import { findDistrict, listStaff } from '../district/queries'
import { type IssueRequest, issueBatch } from '../documents/issue'
import { documentData, findDocument } from '../documents/queries'
import { findPupil } from '../pupils/queries'
import type { Connection } from '../store/open'
import { findLetterTexts } from './queries/letterTexts'
import {
  insertLetterAnswer,
  insertReturn,
  insertService,
  type LetterAnswer,
  type NewReturn,
  servicesWhere,
  setProof
} from './queries/service'
import { SERVED_FORMS, TOLD_FORMS } from './tables'

/** What a room to the right does when letters were delivered; runs in the same transaction, put in at the root. */
export type DeliveryListener = (ctx: Ctx, db: Connection, documents: readonly DocumentRecord[]) => void

export interface Delivery {
  letters: readonly ServiceInput[]
  method: ServiceMethod
  servedOn: CalendarDate
  servedAt: ClockTime | null
  server: string
}

/** Records deliveries; all or none. Throws DeskError `invalid` with the first reason against one of them. */
export function recordDelivery(ctx: Ctx, delivery: Delivery, listeners: readonly DeliveryListener[]): string[] {
  const { letters, method, servedOn, servedAt, server } = delivery
  const today = ctx.clock.today()
  const planned = letters.map((letter) => {
    const document = findDocument(ctx.db, letter.documentId)
    if (!document || !SERVED_FORMS.includes(document.form)) {
      throw new DeskError('not-found', 'One of the letters is not in the archive. No delivery was recorded.')
    }
    const { issuedOn, number } = document
    const byPhone = TOLD_FORMS.includes(document.form)
    const [refusal] = refusalsOfService({ ...letter, method, servedOn, issuedOn, today, byPhone })
    if (refusal) {
      throw new DeskError('invalid', `${number}: ${serviceRefusalWords[refusal]} No delivery was recorded.`)
    }
    if (document.form === 'SD-35' && method !== 'personal') {
      throw new DeskError('invalid', `${number}: a subpoena is handed over in person. No delivery was recorded.`)
    }
    return { document, letter, id: newId() }
  })
  const payload = { method, servedOn, server, letters: planned.map(({ id, letter }) => ({ id, ...letter })) }
  ctx.write({ action: 'interventions.delivery', subjectType: 'service', payload }, (db) => {
    for (const { id, letter } of planned) {
      const { documentId, recipient, contactId, address, articleNumber } = letter
      const record = { id, documentId, recipient, contactId, method, address, servedOn, servedAt, server }
      insertService(db, { ...record, articleNumber, recordedAt: ctx.clock.now(), recordedBy: ctx.actor })
    }
    for (const listener of listeners) listener(ctx, db, [...new Set(planned.map(({ document }) => document))])
  })
  return planned.map(({ id }) => id)
}

/** Mail that came back: the letter has to be delivered again. Throws DeskError `conflict` when it is recorded already. */
export function recordReturn(ctx: Ctx, input: Omit<NewReturn, 'recordedAt' | 'recordedBy'>): void {
  const [service] = servicesWhere(ctx.db, { ids: [input.serviceId] })
  if (!service) throw new DeskError('not-found', 'That delivery is not on record any more.')
  if (service.returned) throw new DeskError('conflict', 'That this letter came back is recorded already.')
  if (service.method === 'personal' || service.method === 'phone') {
    throw new DeskError('not-allowed', 'What was handed over or said cannot come back. Nothing was recorded.')
  }
  if (input.returnedOn < service.servedOn || input.returnedOn > ctx.clock.today()) {
    throw new DeskError('invalid', 'The day lies between the delivery and today. Nothing was recorded.', {
      issues: [{ path: ['returnedOn'], message: 'Check the day.' }]
    })
  }
  const record = { ...input, recordedAt: ctx.clock.now(), recordedBy: ctx.actor }
  const note = {
    action: 'interventions.return',
    subjectType: 'service',
    subjectId: input.serviceId,
    reason: input.reason,
    payload: record
  }
  ctx.write(note, (db) => insertReturn(db, record))
}

/** The family answered a letter, in whatever way. */
export function recordLetterAnswer(ctx: Ctx, input: Omit<LetterAnswer, 'id'>): string {
  const document = findDocument(ctx.db, input.documentId)
  if (!document || !SERVED_FORMS.includes(document.form)) {
    throw new DeskError('not-found', 'That letter is not in the archive.')
  }
  if (input.answeredOn < document.issuedOn || input.answeredOn > ctx.clock.today()) {
    throw new DeskError('invalid', 'An answer comes after the letter and up to today. Nothing was recorded.', {
      issues: [{ path: ['answeredOn'], message: 'Check the day.' }]
    })
  }
  const id = newId()
  const answer = { ...input, id, recordedAt: ctx.clock.now(), recordedBy: ctx.actor }
  const note = {
    action: 'interventions.letter-answer',
    subjectType: 'document',
    subjectId: input.documentId,
    payload: answer
  }
  ctx.write(note, (db) => insertLetterAnswer(db, answer))
  return id
}

/**
 * Prints the proofs of service (SD-04): one form for each pupil, case, day, way and server. A signature is that of the one
 * server of them all (CCP 2015.5: who declares signs); throws DeskError `not-allowed` where several served.
 */
export async function printProofs(
  ctx: Ctx,
  serviceIds: readonly string[],
  signature: DeclarationSignature
): Promise<DocumentRecord[]> {
  const services = servicesWhere(ctx.db, { ids: serviceIds })
  if (services.length < new Set(serviceIds).size) {
    throw new DeskError('not-found', 'One of the deliveries is not on record any more. Nothing was printed.')
  }
  if (services.some(({ method }) => !hasProof(method))) {
    throw new DeskError('not-allowed', 'A telephone call is proved by its record here; there is no form for it.')
  }
  if (signature && new Set(services.map(({ server }) => server)).size > 1) {
    throw new DeskError(
      'not-allowed',
      'Several people delivered these; each signs for his or her own. Nothing was printed.'
    )
  }
  const groups = new Map<string, ServiceRecord[]>()
  for (const service of services) {
    const { pupilId, caseId, servedOn, method, server, form, id } = service
    // Each person served with a notice of hearing or a subpoena has a proof that stands alone.
    const alone = form === 'SD-03' || form === 'SD-35' ? id : null
    const key = JSON.stringify([pupilId, caseId, servedOn, method, server, alone])
    groups.set(key, [...(groups.get(key) ?? []), service])
  }
  const planned = [...groups.values()]
  const requests = planned.map((group): IssueRequest => proofRequest(ctx, group, signature))
  return issueBatch(ctx, requests, (db, records) => {
    planned.forEach((group, index) => {
      const ids = group.map(({ id }) => id)
      setProof(db, ids, records[index]?.id as string)
    })
  })
}

function proofRequest(ctx: Ctx, group: readonly ServiceRecord[], signature: DeclarationSignature): IssueRequest {
  const { db } = ctx
  const [first] = group
  // Calls were refused before.
  const method = first?.method === 'phone' ? null : first?.method
  const district = findDistrict(db)
  if (!first || !method || !district) throw new DeskError('not-found', 'The district has not been set up yet.')
  const pupil = first.pupilId ? findPupil(db, first.pupilId) : undefined
  const member = listStaff(db).find(({ name }) => name === first.server)
  const documents = new Map(group.map((service) => [service.documentId, service]))
  const data: FormInput<'SD-04'> = {
    letterhead: letterhead(db),
    date: ctx.clock.today(),
    caseNumber: first.caseNumber,
    pupilName: pupil ? legalName(pupil) : '',
    documents: [...documents.values()].map(({ documentTitle, issuedOn, documentNumber }) => ({
      title: documentTitle,
      date: issuedOn,
      number: documentNumber
    })),
    server: {
      name: first.server,
      title: member?.title ?? null,
      addressLines: addressLines(district),
      email: member?.email ?? findLetterTexts(db)?.contact.email ?? district.email
    },
    county: district.county,
    method,
    servedOn: first.servedOn,
    place: `${district.city}, California`,
    recipients: group.map((service) => ({
      name: service.recipient,
      addressLines: service.method === 'electronic' ? [] : envelopeLines(db, service),
      email: service.method === 'electronic' ? service.address : null,
      articleNumber: service.articleNumber,
      time: service.servedAt,
      deliveredAt: service.method === 'personal' ? service.address : null
    })),
    ...executedBy(signature, first.server, { on: ctx.clock.today(), place: `${district.city}, California` })
  }
  return { form: 'SD-04', language: 'en', data, subject: { pupilId: first.pupilId, caseId: first.caseId } }
}

/**
 * Day, place and signature under a proof of service; all three are left for the pen where nobody signed here. Throws
 * DeskError `invalid` where another name was typed: only who served can declare it (CCP 2015.5).
 */
export function executedBy(
  signature: DeclarationSignature,
  server: string,
  executed: NonNullable<FormInput<'SD-04'>['executed']>
): Pick<FormInput<'SD-04'>, 'executed' | 'signature'> {
  if (!signature) return { executed: null, signature: null }
  const refusal = refusalOfSigner(signature.state === 'typed' ? (signature.typedAs ?? '') : null, server)
  if (refusal) throw new DeskError('invalid', refusal)
  return { executed, signature: { role: 'server', name: server, ...signature, signedOn: executed.on } }
}

/** The lines as they stood on the envelope: those of the letter where its address was used. */
function envelopeLines(db: Connection, { documentId, address }: ServiceRecord): string[] {
  const data = documentData(db, documentId) as { addressee?: { addressLines?: string[] } } | null
  const lines = data?.addressee?.addressLines ?? []
  return lines.join(', ') === address ? lines : [address]
}
