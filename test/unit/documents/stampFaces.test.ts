import { embedStampFonts } from '@core/documents/pdf/stampFont'
import { stampRuns } from '@core/documents/pdf/stampRuns'
import { PDFContext } from 'pdf-lib'
import { expect, test } from 'vitest'

const ids = (text: string) => stampRuns(text, 'ar', true).flatMap(({ glyphs }) => glyphs.map(({ id }) => id))

test('letters are joined also after a face was cut whose glyphs are made of others', () => {
  embedStampFonts(PDFContext.create(), stampRuns('الثاني  شيء  بئر  ي ئ', 'ar', true))
  const joined = ids('لى')
  expect(joined).toHaveLength(2)
  expect(joined).not.toContain(ids('ى')[0])
  expect(joined).not.toContain(ids('ل')[0])
})
