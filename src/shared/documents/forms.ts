import type { FormId } from '@shared/documents/model'
import type { z } from 'zod'
import { attendanceRecord, mediationNotice, packetFront, proofOfService, recoverySheet } from './forms/court'
import { directives, docket, minutes } from './forms/hearing'
import { hearingNotice, referralNotice, truancyNotice } from './forms/notices'
import { identitySheet, interventionLog } from './forms/record'

/**
 * What each form is printed from. To issue one, a room fills this object from its own tables and calls
 * `issueDocument(ctx, { form: 'SD-03', language: paperLanguage(contact.language), data, subject })` of
 * `@core/documents/issue`. A family's document in Spanish holds the Spanish text and then the English copy.
 */
export const formData = {
  'SD-01': truancyNotice,
  'SD-02': referralNotice,
  'SD-03': hearingNotice,
  'SD-04': proofOfService,
  'SD-05': docket,
  'SD-06': directives,
  'SD-07': minutes,
  'SD-08': attendanceRecord,
  'SD-09': mediationNotice,
  'SD-10': recoverySheet,
  'SD-11': packetFront,
  'SD-12': interventionLog,
  'SD-13': identitySheet
} as const satisfies Record<FormId, z.ZodType>

/** What a caller passes. */
export type FormInput<F extends FormId> = z.input<(typeof formData)[F]>
/** What a component receives. */
export type FormData<F extends FormId> = z.output<(typeof formData)[F]>
