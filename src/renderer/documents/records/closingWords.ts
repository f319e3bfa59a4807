import type { ClosingReason } from '@shared/documents/forms/records'

/** Why a case was closed, in the words of the desk. */
export const closingWords: Readonly<Record<ClosingReason, string>> = {
  success: 'Attendance improved',
  moved: 'The family moved',
  graduated: 'Graduated',
  'aged-out': 'Past compulsory age',
  withdrawn: 'Referral taken back'
}
