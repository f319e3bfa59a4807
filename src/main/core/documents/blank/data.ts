import { type FormData, formData } from '@shared/documents/forms'
import type { FormId } from '@shared/documents/model'
import {
  type ContactPoint,
  contactPoint,
  type Letterhead,
  letterhead,
  type Signature,
  signature,
  type signer,
  type Words,
  words
} from '@shared/documents/parts'
import { calendarDate, clockTime, instant } from '@shared/kernel/dates'
import type { z } from 'zod'
import { CHOOSE, ROW, WHEN, WRITE } from './marks'
import { blankShape, type Changes } from './shapes'

/** What is known before anybody fills in the form. */
export interface Known {
  letterhead: Letterhead
  contact: ContactPoint | null
  signer?: z.infer<typeof signer>
  programs?: Words[]
  services?: Words[]
}

/** The parts of a zod schema that the walk reads. */
interface Def {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  in?: z.ZodType
  options?: readonly z.ZodType[]
  values?: readonly unknown[]
}

const ROWS = 4
const SIGNERS: readonly Signature['role'][] = ['pupil', 'parent', 'parent', 'school']

const line = (role: Signature['role']): Signature => ({ role, name: '', state: 'blank' })

/** What the district's letters name, for the forms that name it. The signer's line stays for the pen. */
function listsOf(form: FormId, { programs, services }: Known): Record<string, unknown> {
  const { shape } = formData[form] as unknown as { shape: Record<string, unknown> }
  return Object.fromEntries(Object.entries({ programs, services }).filter(([name, list]) => list && name in shape))
}

/**
 * The data of a form with nothing filled in, made from the form's own schema: text, days and numbers become lines,
 * choices boxes, lists some empty rows. It does not pass the schema and is for `renderBlank` only. Where the schema says
 * too little (how many rows, who signs), `shapes.ts` says more.
 */
export function blankData<F extends FormId>(form: F, known: Known): FormData<F> {
  const blank = (schema: z.ZodType, key: string, row: number | null): unknown => {
    if (schema === letterhead) return known.letterhead
    if (schema === contactPoint) return known.contact ?? { name: WRITE, phone: WRITE }
    if (key === 'board') return { name: known.letterhead.boardName, addressLines: known.letterhead.addressLines }
    if (schema === words) return { en: row === null ? WRITE : ROW, es: null }
    if (schema === signature) return line('other')
    if (schema === calendarDate || schema === clockTime || schema === instant) return row === null ? WHEN : ROW
    if (key === 'grade' && row === null) return WHEN
    const def = schema._zod.def as unknown as Def
    switch (def.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(def.shape ?? {}).map(([name, inner]) => [name, blank(inner, name, row)])
        )
      case 'array': {
        const element = def.element as z.ZodType
        if (element === signature) return SIGNERS.map(line)
        if (element._zod.def.type === 'enum') return [CHOOSE]
        const count = key === 'addressLines' ? 2 : ROWS
        const plain = element._zod.def.type !== 'object' && element !== words
        return Array.from({ length: count }, (_, index) => blank(element, key, plain ? null : index))
      }
      case 'nullable':
      case 'optional':
      case 'default':
        return def.innerType === signature ? null : blank(def.innerType as z.ZodType, key, row)
      case 'pipe':
        return blank(def.in as z.ZodType, key, row)
      case 'union':
        return blank(def.options?.[0] as z.ZodType, key, row)
      case 'literal':
        return def.values?.[0]
      case 'enum':
        return row === null ? CHOOSE : ROW
      case 'boolean':
        return row === null ? CHOOSE : null
      case 'number':
        return key === 'number' && row !== null ? row + 1 : row === null ? WHEN : ''
      default:
        return row === null ? WRITE : ROW
    }
  }
  const data = { ...(blank(formData[form], form, null) as Record<string, unknown>), ...listsOf(form, known) }
  const shape = blankShape[form] as Changes | undefined
  return (shape ? { ...data, ...shape(data) } : data) as FormData<F>
}
