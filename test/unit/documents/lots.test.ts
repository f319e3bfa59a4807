import { lotSizes } from '@core/documents/lots'
import { describe, expect, it } from 'vitest'

describe('the lots of a print job', () => {
  it.each([
    [1, [1]],
    [10, [10]],
    [11, [7, 4]],
    [20, [12, 8]],
    [40, [20, 12, 8]],
    [45, [20, 20, 5]]
  ])('%i papers are printed as %j', (items, sizes) => {
    expect(lotSizes(items)).toEqual(sizes)
  })

  it('never lose or repeat a paper', () => {
    for (let items = 0; items <= 300; items++) {
      expect(lotSizes(items).reduce((sum, size) => sum + size, 0)).toBe(items)
    }
  })
})
