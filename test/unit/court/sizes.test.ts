import { volumesOf } from '@shared/court/rules-sizes'
import { expect, test } from 'vitest'

const front = { pages: 3, bytes: 100 }
const paper = (from: number, to: number, bytes: number) => ({ from: String(from), to: String(to), bytes })

test.each([
  ['all of it fits', [paper(4, 9, 500)], 600, [['1', '9', 600, false]]],
  [
    'one byte too many begins another file',
    [paper(4, 9, 500), paper(10, 10, 1)],
    600,
    [
      ['1', '9', 600, false],
      ['10', '10', 1, false]
    ]
  ],
  [
    'a paper larger than the limit stands alone and is told',
    [paper(4, 9, 50), paper(10, 40, 900), paper(41, 41, 5)],
    200,
    [
      ['1', '9', 150, false],
      ['10', '40', 900, true],
      ['41', '41', 5, false]
    ]
  ],
  [
    'letter numbers are named as they are printed',
    [{ from: '23A', to: '23C', bytes: 10 }],
    200,
    [['1', '23C', 110, false]]
  ]
])('%s', (_name, papers, limit, wanted) => {
  const volumes = volumesOf(front, papers, limit)
  expect(volumes.map(({ from, to, bytes, tooLarge }) => [from, to, bytes, tooLarge])).toEqual(wanted)
})
