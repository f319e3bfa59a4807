import { addressLines } from '@shared/district/address'
import type { FormInput } from '@shared/documents/forms'
import type { DocumentRecord } from '@shared/documents/model'
import type { DeclarationSignature } from '@shared/documents/parts'
import { kindFacts } from '@shared/interventions/rules-kinds'
import { type CalendarDate, dateInWords, firstDayOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { legalName } from '@shared/pupils/names'
import { caseDocuments, fileWithCase } from '../cases/queries'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import { findDistrict, listStaff } from '../district/queries'
import { issueDocument } from '../documents/issue'
import { findDocument } from '../documents/queries'
import { knownDay } from '../hearings/day'
import { districtLetterTexts } from '../interventions/letters'
import { interventionsOf } from '../interventions/queries/log'
import { executedBy } from '../interventions/service'
import { chronologyOf } from './chronology'
import { knownPacket } from './export/exportPacket'
import { heldHearings, knownCase } from './facts'
import { knownReferral } from './plan'
import { findReferral, readCourtSettings } from './queries'
import { courtHead, SUPPORTING } from './records'

async function issueSupporting<F extends 'SD-60' | 'SD-61'>(
  ctx: Ctx,
  caseId: string,
  form: F,
  purpose: (typeof SUPPORTING)[keyof typeof SUPPORTING],
  data: FormInput<F>
): Promise<DocumentRecord> {
  const { pupilId } = knownCase(ctx.db, caseId)
  const before = caseDocuments(ctx.db, caseId).find(
    (one) => one.purpose === purpose && findDocument(ctx.db, one.documentId)?.state === 'issued'
  )
  const request = { form, language: 'en', data, subject: { pupilId, caseId }, supersedes: before?.documentId ?? null }
  return issueDocument(ctx, request as Parameters<typeof issueDocument>[1], (db, [record]) => {
    fileWithCase(db, caseId, record?.id as string, purpose)
  })
}

/** SD-60, from who keeps, decided and did what. Throws DeskError `not-allowed` when nobody is named yet. */
export async function issueWitnesses(ctx: Ctx, referralId: string): Promise<DocumentRecord> {
  const { db } = ctx
  const { caseId } = knownReferral(db, referralId)
  const { head, sarbCase } = courtHead(ctx, caseId)
  const { schoolYear: _, ...paperHead } = head
  const people = new Map<string, { part: string; knows: string[] }>()
  const add = (name: string | null | undefined, part: string, knows: string) => {
    if (!name) return
    const known = people.get(name)
    if (!known) people.set(name, { part, knows: [knows] })
    else if (!known.knows.includes(knows)) known.knows.push(knows)
  }
  const { custodian } = readCourtSettings(db)
  if (custodian) {
    add(
      custodian.name,
      `${custodian.title}, custodian of records`,
      'The attendance record and how it is taken, corrected and kept'
    )
  }
  add(sarbCase.referrerName, sarbCase.referrerTitle, `The referral to the board of ${dateInWords(sarbCase.openedOn)}`)
  for (const { hearing } of heldHearings(db, caseId)) {
    add(
      knownDay(db, hearing.dayId).chair,
      'Chair of the board',
      `The hearing of ${dateInWords(hearing.date)}, its findings and directives`
    )
  }
  const staff = new Map(listStaff(db).map(({ name, title }) => [name, title]))
  const log = interventionsOf(db, sarbCase.pupilId).filter(({ date }) => date >= firstDayOf(sarbCase.schoolYear))
  for (const { staffName, kind, date } of log.reverse()) {
    add(staffName, staff.get(staffName) ?? 'Staff of the district', `${kindFacts[kind].label}, ${dateInWords(date)}`)
  }
  const witnesses = [...people].map(([name, of]) => ({ name, ...of }))
  if (witnesses.length === 0) {
    throw new DeskError('not-allowed', 'Nobody is named yet who could speak to the record. Nothing was issued.')
  }
  return issueSupporting(ctx, caseId, 'SD-60', SUPPORTING.witnesses, { ...paperHead, witnesses })
}

/** SD-61: the record of the school year up to today, the oldest first. */
export async function issueChronology(ctx: Ctx, referralId: string): Promise<DocumentRecord> {
  const { caseId } = knownReferral(ctx.db, referralId)
  const { head } = courtHead(ctx, caseId)
  const { schoolYear: _, ...paperHead } = head
  const entries = chronologyOf(ctx, caseId)
  if (entries.length === 0) throw new DeskError('not-allowed', 'Nothing is on record yet. Nothing was issued.')
  return issueSupporting(ctx, caseId, 'SD-61', SUPPORTING.chronology, { ...paperHead, entries })
}

/** SD-04 for a packet that went out (CCP 2015.5, after 1013a). */
export async function provePacket(
  ctx: Ctx,
  {
    packetId,
    server,
    servedOn,
    signature
  }: { packetId: string; server: string; servedOn: CalendarDate; signature: DeclarationSignature }
): Promise<DocumentRecord> {
  const { db, clock } = ctx
  const { referralId, documentId } = knownPacket(ctx, packetId)
  const referral = findReferral(db, referralId)
  const packet = findDocument(db, documentId)
  const district = findDistrict(db)
  if (!referral || !packet || !district) throw new DeskError('not-found', 'That packet is not on the desk any more.')
  if (servedOn < packet.issuedOn || servedOn > clock.today()) {
    throw new DeskError('invalid', 'A packet is sent on the day it was issued or later, and not in the future.')
  }
  const { pupil, head } = courtHead(ctx, referral.caseId)
  const { recipient, means } = referral
  const member = listStaff(db).find(({ name }) => name === server)
  const electronic = means === 'secure-email'
  const data: FormInput<'SD-04'> = {
    letterhead: letterhead(db),
    date: clock.today(),
    caseNumber: head.caseNumber,
    pupilName: legalName(pupil),
    documents: [{ title: packet.title, date: packet.issuedOn, number: packet.number }],
    server: {
      name: server,
      title: member?.title ?? null,
      addressLines: addressLines(district),
      email: member?.email ?? districtLetterTexts(db).contact.email ?? district.email
    },
    county: district.county,
    method: electronic ? 'electronic' : means === 'personal' ? 'personal' : 'mail',
    servedOn,
    place: `${district.city}, California`,
    recipients: [
      {
        name: recipient.name,
        addressLines: electronic ? [] : recipient.addressLines,
        email: electronic ? (recipient.email ?? null) : null,
        articleNumber: null,
        time: null,
        deliveredAt: means === 'personal' ? recipient.addressLines.join(', ') : null
      }
    ],
    ...executedBy(signature, server, { on: clock.today(), place: `${district.city}, California` })
  }
  const subject = { pupilId: pupil.id, caseId: referral.caseId }
  return issueDocument(ctx, { form: 'SD-04', language: 'en', data, subject }, (tx, [record]) => {
    fileWithCase(tx, referral.caseId, record?.id as string, SUPPORTING.proof)
  })
}
