import { continuedLayout, freshLayout, letter, runningNumber } from '@shared/documents/numbering'
import { describe, expect, test } from 'vitest'

const served = freshLayout(2, [
  { id: 'a', tab: '1', pages: 3 },
  { id: 'b', tab: '2', pages: 1 },
  { id: 'c', tab: '2', pages: 2 },
  { id: 'd', tab: '3', pages: 1 }
])
const labels = ({ parts }: typeof served) => parts.map(({ id, labels: own }) => [id, ...own].join(' '))

describe('page numbers of a packet', () => {
  test('cover and index count', () => {
    expect(served.front).toEqual(['1', '2'])
    expect(labels(served)).toEqual(['a 3 4 5', 'b 6', 'c 7 8', 'd 9'])
  })

  test('a late paper goes into its tab with letters; what was served keeps its number', () => {
    const next = continuedLayout(served, 2, [{ id: 'e', tab: '2', pages: 2, where: 'tab' }])
    expect(labels(next)).toEqual(['a 3 4 5', 'b 6', 'c 7 8', 'e 8A 8B', 'd 9'])
    const third = continuedLayout(next, 2, [{ id: 'f', tab: '2', pages: 1, where: 'tab' }])
    expect(labels(third)).toEqual(['a 3 4 5', 'b 6', 'c 7 8', 'e 8A 8B', 'f 8C', 'd 9'])
  })

  test('to the end it takes the next numbers, past letters', () => {
    const next = continuedLayout(served, 2, [
      { id: 'e', tab: '4', pages: 2, where: 'end' },
      { id: 'f', tab: '9', pages: 1, where: 'tab' }
    ])
    expect(labels(next).slice(-2)).toEqual(['e 10 11', 'f 12'])
    const after = continuedLayout(continuedLayout(served, 2, [{ id: 'e', tab: '3', pages: 1, where: 'tab' }]), 2, [
      { id: 'g', tab: '5', pages: 1, where: 'end' }
    ])
    expect(labels(after).slice(-2)).toEqual(['e 9A', 'g 10'])
  })

  test('a longer index takes letters and moves nothing', () => {
    const next = continuedLayout(served, 4, [])
    expect(next.front).toEqual(['1', '2', '2A', '2B'])
    expect(labels(next)).toEqual(labels(served))
  })

  test('no label stands twice', () => {
    let layout = served
    for (let n = 0; n < 40; n++) {
      layout = continuedLayout(layout, 2 + (n % 3), [{ id: `x${n}`, tab: '1', pages: 2, where: n % 2 ? 'tab' : 'end' }])
    }
    const all = [...layout.front, ...layout.parts.flatMap(({ labels: own }) => own)]
    expect(new Set(all).size).toBe(all.length)
  })

  test.each([
    ['1', 'BK-000101'],
    ['46', 'BK-000146'],
    ['46A', 'BK-000146A'],
    ['46AB', 'BK-000146AB'],
    ['47', 'BK-000147']
  ])('page %s has the running number %s, whatever came between', (label, text) =>
    expect(runningNumber(label, { prefix: 'BK-', start: 101 })).toBe(text)
  )

  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [703, 'AAA']
  ])('letter %i is %s', (count, text) => expect(letter(count)).toBe(text))
})
