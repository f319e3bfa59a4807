import type { z } from 'zod'

/** What a field says that nobody touched, where its schema has no words of its own. */
export const plainly: z.core.$ZodErrorMap = ({ code, input }) => {
  if (code === 'invalid_value') return 'Choose one.'
  return code === 'invalid_type' && (input === null || input === undefined) ? 'Fill this in.' : undefined
}
