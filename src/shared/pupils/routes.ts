import { documentLanguage } from '@shared/documents/languages'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { contactChange, pupil, pupilFlags, pupilLine } from './model'
import { pastRetention, retention } from './retention'

const byId = z.strictObject({ id })
/** True: what was changed here stays when data is imported. False: the next import may set it again. */
const keep = z.boolean().default(true)

export const pupilsRoutes = {
  /**
   * Pupils by name. `search` finds every word of it as the beginning of a word of the names or of an id. `total` counts
   * all that fit, `rows` holds at most `limit` of them.
   */
  'pupils.list': read(
    z.strictObject({
      search: z.string().max(100).default(''),
      schoolCode: z.string().max(40).nullish(),
      limit: z.number().int().min(1).max(1000).default(200)
    }),
    z.object({ rows: z.array(pupilLine), total: z.number().int() })
  ),
  'pupils.get': read(byId, pupil),
  /** Languages in which papers to these families would be printed and whose text no qualified translator has reviewed. */
  'pupils.unreviewedLanguages': read(
    z.strictObject({ pupilIds: z.array(id).max(2000) }),
    z.object({ languages: z.array(documentLanguage) })
  ),
  /** How long records of pupils who left stay, and whose term is over, the earliest first; at most 200 of them. */
  'pupils.retention': read(
    z.strictObject({}),
    z.object({ settings: retention, past: z.array(pastRetention), total: z.number().int() })
  ),
  'pupils.saveRetention': change(retention, z.object({})),
  'pupils.saveFlags': change(z.strictObject({ id, flags: z.strictObject(pupilFlags.shape), keep }), z.object({})),
  'pupils.saveContact': change(z.strictObject({ id, change: z.strictObject(contactChange.shape), keep }), z.object({}))
}
