import { documentLanguage, formId } from '@shared/documents/model'
import { ofForm, pageSize, paragraph, wordingChanges, wordingVersion } from '@shared/documents/wording'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'

const nothing = z.strictObject({})
export const pdfBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** Something a paper needs and does not have; `field` is the path in the form's data. */
export const lacking = z.object({
  field: z.string(),
  problem: z.string(),
  /** Section that asks for it, where one does. */
  section: z.string().nullable()
})

/** How the district wants its papers, and forms that are not issued. */
export const paperRoutes = {
  'documents.paperSettings': read(nothing, z.object({ pageSize })),
  'documents.savePaperSettings': change(z.strictObject({ pageSize }), z.object({})),

  /** The paragraphs of a family's form in the order of the paper, statutory ones with their section. */
  'documents.paragraphs': read(ofForm, z.array(paragraph)),
  /**
   * Changes paragraphs of a form. A statutory one is changed only when its section is among `acknowledged`: the sections
   * that the person was warned of.
   */
  'documents.saveWording': change(
    ofForm.extend({ changes: wordingChanges, acknowledged: z.array(z.string()).default([]) }),
    z.object({ version: z.number().int() })
  ),
  /** The district's versions, the newest first. */
  'documents.wordingVersions': read(nothing, z.array(wordingVersion)),
  /** Takes up an older version, or with 0 the standard text of every form, as a new version. */
  'documents.restoreWording': change(
    z.strictObject({ version: z.number().int().nonnegative() }),
    z.object({ version: z.number().int() })
  ),

  /**
   * A form as it would be printed now, with changes that are not saved yet: from the newest issued paper of the form and
   * with `facts` in place of its own, blank where none was issued. What it lacks is listed; `bytes` is null then.
   */
  'documents.previewPaper': read(
    ofForm.extend({ changes: wordingChanges.default({}), facts: z.record(z.string(), z.unknown()).default({}) }),
    z.object({ bytes: pdfBytes.nullable(), lacking: z.array(lacking) })
  ),

  /**
   * One of the papers that `act` would issue with `input`, made the same way as it would be and not issued: number `at`
   * of `papers`. What is missing for it is listed by field of the input or of the paper; `bytes` is null then. `form`
   * says which sections ask for the fields.
   */
  'documents.rehearse': read(
    z.strictObject({
      act: z.string().max(60),
      input: z.unknown(),
      at: z.number().int().nonnegative().default(0),
      form: formId.optional()
    }),
    z.object({
      papers: z.array(
        z.object({ form: formId, title: z.string(), language: documentLanguage, to: z.string().nullable() })
      ),
      bytes: pdfBytes.nullable(),
      lacking: z.array(lacking)
    })
  ),

  /** A form with nothing filled in. It is not archived. */
  'documents.blank': read(ofForm, z.object({ bytes: pdfBytes })),
  'documents.printBlank': change(ofForm, z.object({}))
}
