import { hasBlank } from '@core/documents/blank/shapes'
import { tagOf } from '@core/documents/messages'
import { languagesOf, renderBlank } from '@core/documents/render'
import { documentLanguage, formId } from '@shared/documents/model'
import { papers } from '@test/fixtures/papers'
import { expect, test } from 'vitest'

const { letterhead, contact } = papers['SD-01']
const known = { letterhead, contact } as Parameters<typeof renderBlank>[2]

const blanks = formId.options
  .filter(hasBlank)
  .flatMap((form) =>
    documentLanguage.options
      .filter((language) => languagesOf(form, language)[0] === language)
      .map((language) => ({ form, language }))
  )

test.each(blanks)(
  '$form in $language exists blank, with lines to write on and nothing ticked',
  ({ form, language }) => {
    const { html } = renderBlank(form, language, known)
    expect(html).toContain(letterhead.districtName)
    expect(html).toContain(`lang="${tagOf(language)}"`)
    expect(html).toMatch(/class="(fill[^"]*|box)"/)
    // Marks are all drawn, and nothing of a value that is not there came through as a word.
    expect(html).not.toMatch(/[\uE000-\uE00A]|undefined|NaN|\[object|Invalid/)
    expect(html).not.toContain('Rivera')
  }
)

test('the rows of a blank notification are one line each; a blank referral has a box for each reason and lines for its words', () => {
  const [, rows = ''] =
    /<tbody>((?:(?!<\/tbody>).)*)<\/tbody><\/table>.*ill on one of/s.exec(
      renderBlank('SD-01', 'en', known).html.replace(/^.*?<caption/s, '')
    ) ?? []
  expect(rows.match(/<tr>/g)).toHaveLength(3)
  expect(rows.replaceAll(/<[^>]*>|&nbsp;/g, '').trim()).toBe('')
  const referral = renderBlank('SD-02', 'en', known).html
  expect(referral.match(/class="to-tick"/g)).toHaveLength(3)
  expect(referral).toMatch(/In the words of the school: (?:<span class="fill wide room">&nbsp;<\/span>){2}/)
})

test.each(['zh-Hans', 'zh-Hant'] as const)('two sections of the law in %s are no number to fill in', (language) => {
  expect(renderBlank('SD-21', language, known).html).toContain('48260.5、48261')
})

test('a code to be written in has no colon, and the mark after a line stays beside it', () => {
  expect(renderBlank('SD-21', 'ru', known).html).toContain('&nbsp;</span>:</span> уведомление')
  expect(renderBlank('SD-21', 'en', known).html).not.toMatch(/<\/span>: <span class="fill row">/)
})
