import { type ClockTime, day } from '@shared/kernel/dates'
import type { Story } from './story'

/**
 * Papers beside the series of letters: a case that ended well gets its letter, a family lets a youth service see two
 * records, and the district says thank you in its own words.
 */
export async function tellPapers({ ask, clock, pupil }: Story, closedCaseId: string): Promise<void> {
  clock.set(day('2026-11-16'), '09:10' as ClockTime)
  await ask('documents.saveWording', {
    form: 'SD-01',
    language: 'en',
    changes: { 'sd01.thanks': 'Thank you for working with us. Nobody knows {name} better than you do.' },
    acknowledged: []
  })
  await ask('cases.issueClosingLetter', {
    caseId: closedCaseId,
    reason: 'success',
    note: 'The board was glad to hear that mornings are calmer at home.',
    stays: 'The check-in before first period, as long as it helps'
  })
  const pupilId = pupil('interpreter')
  await ask('court.issueConsent', {
    pupilId,
    recipients: [{ name: 'Riverbend Youth Services', purpose: 'counseling and help with the way to school' }],
    records: ['attendance', 'counseling'],
    otherRecords: '',
    bothWays: true,
    expiresOn: day('2027-06-10')
  })
  const [consent] = await ask('court.consents', { pupilId })
  const { contacts } = await ask('pupils.get', { id: pupilId })
  const holder = contacts.find(({ educationRights }) => educationRights)
  if (!consent || !holder) return
  await ask('court.signConsent', {
    consentId: consent.id,
    signedOn: day('2026-11-16'),
    signedBy: `${holder.firstName} ${holder.lastName}`
  })
}
