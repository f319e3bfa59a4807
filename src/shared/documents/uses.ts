import { z } from 'zod'

/** One place where an issued document was used. */
export const documentUse = z.object({
  what: z.string(),
  /** Day, where one is known. */
  on: z.string().nullable(),
  detail: z.string()
})
export type DocumentUse = z.infer<typeof documentUse>
