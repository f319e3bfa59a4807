import { lawSections } from '@shared/law/sections'

/** `48260.5` to `EC`: the numbers of the sections the desk knows. A bare number of three digits could be anything. */
const codeOf = new Map<string, string>()
for (const cite of Object.keys(lawSections)) {
  const [code = '', rest = ''] = cite.split(' ')
  codeOf.set(rest.replace(/\(.*$/, ''), code)
}

const NAMED: readonly [RegExp, string][] = [
  [/(?:Welfare and Institutions Code|Código de Bienestar e Instituciones|WIC)(?: sections?)? (\d{3})(?![\d.])/g, 'WIC'],
  [/(?:Penal Code|Código Penal|PC)(?: sections?)? (\d{3}(?:\.\d)?)/g, 'PC']
]
const NUMBER = /(?<![\d$.,/(-])(\d{4,5}(?:\.\d+)?[ab]?|\d{3}\.\d+)((?:\([a-zA-Z0-9]{1,2}\))*)/g

const known = (cite: string): boolean => Object.hasOwn(lawSections, cite)

/** The nearest section the catalogue has: `EC 48263(b)(1)` or, where that is not listed, `EC 48263(b)`, `EC 48263`. */
function nearest(cite: string): string {
  let shorter = cite
  while (!known(shorter) && shorter.includes('(')) shorter = shorter.slice(0, shorter.lastIndexOf('('))
  return known(shorter) ? shorter : cite
}

/**
 * Sections that a text cites, in whatever language it is: numbers of the catalogue (`48260.5(a)`, `601.2`, `1013a`), and
 * numbers from 48000 to 49999 although the catalogue does not know them, so that a slip of the pen is found.
 */
export function citesIn(text: string): string[] {
  const cites = new Set<string>()
  for (const [, number = '', parts = ''] of text.matchAll(NUMBER)) {
    const code = codeOf.get(number) ?? (/^4[89]\d{3}(\.\d+)?$/.test(number) ? 'EC' : null)
    if (code) cites.add(nearest(`${code} ${number}${parts}`))
  }
  for (const [pattern, code] of NAMED) {
    for (const [, number = ''] of text.matchAll(pattern)) cites.add(nearest(`${code} ${number}`))
  }
  return [...cites]
}
