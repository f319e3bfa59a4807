import type { CalendarDate } from '@shared/kernel/dates'
import { z } from 'zod'

/** How a paper reached somebody (law and practice 5.4; CCP 1013a and 1013b are the model, they do not govern notices). */
export const serviceMethod = z.enum([
  'mail',
  'mail-business-practice',
  'certified-mail',
  'personal',
  'electronic',
  'phone'
])
export type ServiceMethod = z.infer<typeof serviceMethod>

export const methodWords: Record<ServiceMethod, string> = {
  mail: 'First-class mail',
  'mail-business-practice': 'Office mail (placed for collection)',
  'certified-mail': 'Certified mail',
  personal: 'Handed over in person',
  electronic: 'E-mail',
  phone: 'Telephone call'
}

/** A call is proved by its entry in the log of deliveries; there is no proof of service by mail for it. */
export const hasProof = (method: ServiceMethod): boolean => method !== 'phone'

export interface ServiceToJudge {
  method: ServiceMethod
  address: string
  servedOn: CalendarDate
  articleNumber: string | null
  issuedOn: CalendarDate
  today: CalendarDate
  /** EC 48260.5 lets the first notification be told by telephone; a notice in writing may not be. */
  byPhone: boolean
}

export type ServiceRefusal =
  | 'before_issue'
  | 'in_future'
  | 'no_address'
  | 'no_email'
  | 'no_article'
  | 'no_number'
  | 'in_writing'

export const serviceRefusalWords: Record<ServiceRefusal, string> = {
  before_issue: 'A paper cannot be served before the day it was issued.',
  in_future: 'Only a delivery that has happened can be recorded.',
  no_address: 'Give the address that was used.',
  no_email: 'Give the e-mail address that was used.',
  no_article: 'Give the article number of the certified mail.',
  no_number: 'Give the telephone number that was called.',
  in_writing: 'This notice has to reach the family in writing; a call does not deliver it.'
}

/** Why a delivery may not be recorded as it stands; empty when it may. */
export function refusalsOfService(service: ServiceToJudge): ServiceRefusal[] {
  const { method, address, servedOn, articleNumber, issuedOn, today, byPhone } = service
  const refusals: ServiceRefusal[] = []
  if (servedOn < issuedOn) refusals.push('before_issue')
  if (servedOn > today) refusals.push('in_future')
  if (method === 'electronic') {
    if (!/^\S+@\S+\.\S+$/.test(address.trim())) refusals.push('no_email')
  } else if (method === 'phone') {
    if (!byPhone) refusals.push('in_writing')
    if ((address.match(/\d/g) ?? []).length < 7) refusals.push('no_number')
  } else if (address.trim() === '') refusals.push('no_address')
  if (method === 'certified-mail' && !articleNumber?.trim()) refusals.push('no_article')
  return refusals
}

/** Why a typed signature may not stand under a proof of service; null where it may. Who declares signs (CCP 2015.5). */
export function refusalOfSigner(typedAs: string | null, server: string): string | null {
  const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')
  if (typedAs === null || plain(typedAs) === plain(server)) return null
  return `Only ${server} can sign here: the name typed is another one. Nothing was recorded or printed.`
}
