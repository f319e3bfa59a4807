import { textsIn } from '@core/documents/messages'
import { tie } from '@core/documents/paper/ties'
import { documentLanguage } from '@shared/documents/languages'
import { day } from '@shared/kernel/dates'
import { untied } from '@test/fixtures/untied'
import { describe, expect, test } from 'vitest'

describe('what belongs together stays on one line', () => {
  test.each(documentLanguage.options)('day and month of each month in %s', (language) => {
    for (let month = 1; month <= 12; month++) {
      for (const date of ['3', '28']) {
        const written = textsIn(language).date(
          day(`2027-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`),
          'long'
        )
        const [, kept = ''] = /<span class="tie">(.*?)<\/span>/.exec(tie(`<p>${written}</p>`, language)) ?? []
        expect(kept).toContain(date)
        expect(kept).not.toContain('2027')
        expect(untied(tie(`<p>${written}</p>`, language))).toBe(`<p>${written}</p>`)
      }
    }
  })

  test('hour and AM, and nothing inside of a tag', () => {
    const html = '<p title="May 4, 2027">May 4, 2027 at 9:20 AM, Alder Creek, CA 95999</p>'
    expect(tie(html, 'en')).toBe(
      '<p title="May 4, 2027"><span class="tie">May 4</span>, 2027 at <span class="tie">9:20 AM</span>, Alder Creek, CA 95999</p>'
    )
  })

  test('a date with its year, and both endings of a verb', () => {
    expect(tie('<p>د 2026 د نومبر 20</p>', 'ps')).toBe(
      '<p><span class="dated">د 2026 د <span class="tie">نومبر 20</span></span></p>'
    )
    expect(tie('<p>хворів(-ла)?</p>', 'uk')).toBe('<p><span class="tie">хворів(-ла)</span>?</p>')
  })
})
