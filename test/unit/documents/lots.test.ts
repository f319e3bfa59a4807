import { lotSizes } from '@core/documents/lots'
import { describe, expect, it } from 'vitest'

describe('the lots of a print job', () => {
  it.each([
    [1, [1]],
    [14, [14]],
    [15, [7, 8]],
    [40, [10, 10, 10, 10]],
    [61, [20, 20, 21]]
  ])('%i papers are printed as %j', (items, sizes) => {
    expect(lotSizes(items)).toEqual(sizes)
  })

  it('never lose or repeat a paper', () => {
    for (let items = 1; items <= 300; items++) {
      expect(lotSizes(items).reduce((sum, size) => sum + size, 0)).toBe(items)
    }
  })
})
