/**
 * One word wider than its place widens the page, and Chromium then shrinks everything of the print job to fit, the
 * other papers and the address in the envelope's window too. So a word that is too long to be one may be broken.
 */
const LONG_RUN = /[^\s<>]{25,}/g
/** Letters, digits and what stands in addresses of the net, with characters that HTML writes as `&amp;`. */
const LONG_WORD = /(?:&[#\w]+;|[\p{Script=Latin}\p{M}\p{Nd}@._~+/:'’-]){25,}/gu
const UNIT = /&[#\w]+;|./gsu
/** Units between two places at which a long word may be broken. */
const STEP = 12

/** The HTML with places to break in words of 25 characters and more. What is read back from it stays the same. */
export function breakLongWords(html: string): string {
  return html.replace(LONG_RUN, (run, at: number) =>
    inTag(html, at) ? run : run.replace(LONG_WORD, (word) => broken(word.match(UNIT) ?? []))
  )
}

const inTag = (html: string, at: number): boolean => html.lastIndexOf('<', at) > html.lastIndexOf('>', at)

const broken = (units: readonly string[]): string =>
  units.map((unit, at) => (at > 0 && at % STEP === 0 ? `<wbr>${unit}` : unit)).join('')
