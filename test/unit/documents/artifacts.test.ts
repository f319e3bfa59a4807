import { markArtifacts } from '@core/documents/pdf/artifacts'
import { expect, test } from 'vitest'

const page = (...lines: string[]) => lines.join('\n')

test.each([
  ['a filled box', page('0 0 10 10 re', 'f'), page('/Artifact BMC', '0 0 10 10 re', 'f', 'EMC')],
  [
    'a stroked line',
    page('q', '0 0 m', '5 5 l', 'S', 'Q'),
    page('q', '/Artifact BMC', '0 0 m', '5 5 l', 'S', 'EMC', 'Q')
  ],
  ['a clip, which paints nothing', page('0 0 10 10 re', 'W', 'n'), page('0 0 10 10 re', 'W', 'n')],
  [
    'a space that only says how it reads',
    page('BT', '/Span<</ActualText <feff00a0> >> BDC', '<0001> Tj', 'EMC', 'ET'),
    page('BT', '/Artifact BMC', '/Span<</ActualText <feff00a0> >> BDC', '<0001> Tj', 'EMC', 'EMC', 'ET')
  ],
  [
    'such a space within the tags stays',
    page('/P <</MCID 1 >>BDC', '/Span<</ActualText <feff00a0> >> BDC', '<0001> Tj', 'EMC', 'EMC'),
    page('/P <</MCID 1 >>BDC', '/Span<</ActualText <feff00a0> >> BDC', '<0001> Tj', 'EMC', 'EMC')
  ],
  ['a picture that is not tagged', page('/X5 Do'), page('/Artifact BMC', '/X5 Do', 'EMC')],
  [
    'what is tagged stays as it is, the mark of a list before it does not',
    page('BT', '/F4 12 Tf', '<0002> Tj', '1 0 Td <0003> Tj', '/LI <</MCID 1 >>BDC', '<0004> Tj', 'EMC', 'ET'),
    page(
      'BT',
      '/F4 12 Tf',
      '/Artifact BMC',
      '<0002> Tj',
      '1 0 Td <0003> Tj',
      'EMC',
      '/LI <</MCID 1 >>BDC',
      '<0004> Tj',
      'EMC',
      'ET'
    )
  ]
])('%s', (_, stream, marked) => {
  expect(markArtifacts(stream)).toBe(marked)
})

test('the mark of a list becomes content of its own, for its label', () => {
  const stream = page('<0002> Tj', '/LI <</MCID 1 >>BDC', '<0004> Tj', 'EMC', '<0002> Tj', '/P <</MCID 2 >>BDC', 'EMC')
  const marks = { starts: new Set([1]), next: 3, found: new Map<number, number>() }
  expect(markArtifacts(stream, marks)).toBe(
    page(
      '/Lbl <</MCID 3 >>BDC',
      '<0002> Tj',
      'EMC',
      '/LI <</MCID 1 >>BDC',
      '<0004> Tj',
      'EMC',
      '/Artifact BMC',
      '<0002> Tj',
      'EMC',
      '/P <</MCID 2 >>BDC',
      'EMC'
    )
  )
  expect(marks.found).toEqual(new Map([[1, 3]]))
})
