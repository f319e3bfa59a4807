import { type CourtReferral, type Disclosure, type Means, meansWords } from '@shared/court/model'
import type { DisclosureAuthority } from '@shared/court/rules-authority'
import { sheets } from '@shared/court/sheets'
import type { FormInput } from '@shared/documents/forms'
import { dateInWords, dayOfMoment, type Instant } from '@shared/kernel/dates'
import { newId } from '@shared/kernel/ids'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../context'
import { disclosuresWhere, type NewDisclosure } from './queries'

type Entry = FormInput<'SD-47'>['entries'][number]

/** A release as a paper lists it (EC 49064). */
export function releaseEntry(one: Disclosure): Entry {
  return {
    on: one.disclosedOn,
    at: null,
    record: one.documentTitle,
    number: one.documentNumber,
    recipient: one.recipient,
    basis: one.basis,
    purpose: one.purpose,
    method: meansWords[one.method],
    sender: one.recordedBy,
    parents: one.parentsTold
      ? `told ${dateInWords(one.parentsTold.on)}, ${one.parentsTold.how}`
      : one.parentsDueAt
        ? `to be told by ${dateInWords(dayOfMoment(one.parentsDueAt))}`
        : null
  }
}

/**
 * The entries of the log that a packet carries: what went to the office before, and the packet itself. `method` is null
 * while it is only looked at.
 */
export function releasesWith(
  { db, clock, actor }: Pick<Ctx, 'db' | 'clock' | 'actor'>,
  { id, route, recipient, authority, certificate }: CourtReferral,
  method: Means | null
): Entry[] {
  const { packetTitle, purpose, authority: law } = sheets[route]
  const dueAt = parentsDueAt(law, clock.now())
  const certified = certificate ? `. Certified by ${certificate.by}, ${dateInWords(certificate.on)}` : ''
  return [
    ...disclosuresWhere(db, { referralId: id })
      .map(releaseEntry)
      .map((entry) => ({ ...entry, purpose: `${entry.purpose}${certified}` })),
    {
      on: clock.today(),
      at: null,
      record: packetTitle,
      number: 'this packet',
      recipient: recipient.name,
      basis: authority,
      purpose: `${purpose}${certified}`,
      method: method ? meansWords[method] : '',
      sender: actor,
      parents: dueAt ? `to be told by ${dateInWords(dayOfMoment(dueAt))}` : null
    }
  ]
}

/** A row of the log of access (EC 49064), with the moment by which the parents have to be told. */
export function releaseOf(
  ctx: Pick<Ctx, 'clock' | 'actor'>,
  of: { referral: CourtReferral; pupilId: string; documentId: string; method: Means }
): NewDisclosure {
  const { referral, pupilId, documentId, method } = of
  const { authority, purpose } = sheets[referral.route]
  const at = ctx.clock.now()
  return {
    id: newId(),
    pupilId,
    referralId: referral.id,
    documentId,
    recipient: referral.recipient.name,
    basis: referral.authority,
    purpose,
    disclosedOn: ctx.clock.today(),
    disclosedAt: at,
    method,
    recordedBy: ctx.actor,
    parentsDueAt: parentsDueAt(authority, at),
    parentsTold: null
  }
}

/** Moment by which the parents have to be told; null where the authority asks for no notice. */
function parentsDueAt({ parentNoticeHours: hours }: DisclosureAuthority, at: Instant): Instant | null {
  if (hours === null) return null
  return Temporal.Instant.from(at).add({ hours }).toString({ smallestUnit: 'millisecond' }) as Instant
}
