import { formData } from '@shared/documents/forms'
import { type DocumentLanguage, FORMS, type FormId } from '@shared/documents/model'
import type { z } from 'zod'
import type { Ctx } from '../context'
import { blankData, type Known } from './blank/data'
import { catalogues } from './messages'
import { newestData } from './queries'
import { type PrintJob, renderBlank, renderJob } from './render'
import { statutoryField } from './statutory'
import type { PaperStyle } from './style'

/** Something a paper needs and does not have. */
export interface Lacking {
  field: string
  problem: string
  section: string | null
}

/** A job of one paper as its file. Nothing is archived. */
export async function printOne(
  ctx: Pick<Ctx, 'host' | 'clock'>,
  form: FormId,
  language: DocumentLanguage,
  job: PrintJob
): Promise<Uint8Array> {
  const { title } = FORMS[form]
  const facts = { title, subject: title, language: catalogues[language].locale, at: ctx.clock.now(), keywords: [form] }
  const printed = await ctx.host.printPdf({ html: job.html, css: job.css })
  const { splitJob } = await import('./pdf/split')
  const [file] = await splitJob(new Uint8Array(printed), job, [{ ...facts, seed: `preview ${form} ${language}` }])
  return file?.bytes ?? new Uint8Array()
}

/** What a form's data lacks, by field, with the section that asks for it. */
export function lackingIn(form: FormId, data: unknown): Lacking[] {
  const parsed = formData[form].safeParse(data)
  return parsed.success ? [] : listOf(form, parsed.error)
}

const listOf = (form: FormId, error: z.ZodError): Lacking[] =>
  error.issues.map(({ path, message }) => {
    const field = path.join('.')
    return { field, problem: message, section: statutoryField(form, field) }
  })

/** Facts of a form that are filled in one by one: each is looked at alone, the others may still be empty. */
function lackingAmong(form: FormId, facts: Record<string, unknown>): Lacking[] {
  const { shape } = formData[form] as unknown as { shape: Record<string, z.ZodType | undefined> }
  return Object.entries(facts).flatMap(([name, value]) => {
    const parsed = shape[name]?.safeParse(value)
    if (!parsed || parsed.success) return []
    const { issues } = parsed.error
    return issues.map(({ path, message }) => ({
      field: [name, ...path].join('.'),
      problem: message,
      section: statutoryField(form, name)
    }))
  })
}

/**
 * A form as it would be printed now: made from the newest issued paper of the form, with what is known today and `facts`
 * in place of its own; where none was issued, with lines instead.
 */
export async function previewPaper(
  ctx: Ctx,
  known: Known,
  { form, language, facts }: { form: FormId; language: DocumentLanguage; facts: Record<string, unknown> },
  style: PaperStyle
): Promise<{ bytes: Uint8Array | null; lacking: Lacking[] }> {
  const { shape } = formData[form] as unknown as { shape: Record<string, unknown> }
  const today = Object.fromEntries(Object.entries(known).filter(([name, value]) => name in shape && value))
  const newest = newestData(ctx.db, form)
  const lacking = lackingAmong(form, facts)
  if (lacking.length > 0) return { bytes: null, lacking }
  if (!newest) {
    const data = { ...(blankData(form, known) as Record<string, unknown>), ...facts }
    return { bytes: await printOne(ctx, form, language, renderBlank(form, language, known, style, data)), lacking }
  }
  const data = { ...newest, ...today, ...facts }
  const all = lackingIn(form, data)
  if (all.length > 0) return { bytes: null, lacking: all }
  const job = renderJob([{ form, language, data, number: null, caseNumber: null }], style)
  return { bytes: await printOne(ctx, form, language, job), lacking: [] }
}
