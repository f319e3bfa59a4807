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
