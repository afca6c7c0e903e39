import { describe, expect, it } from 'vitest'
import { keepLately } from './keep-lately.ts'

const counting = (bounds: { entries: number; bytes: number }) => {
  const made: string[] = []
  const keep = keepLately<string>(bounds)
  return { made, get: (key: string, bytes = 1) => keep(key, () => (made.push(key), { made: key, bytes })) }
}

describe('what was composed lately', () => {
  it('is kept up to a number, and goes when others were asked for since', () => {
    const { made, get } = counting({ entries: 2, bytes: 100 })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })
  it('is kept up to a size, whatever the number', () => {
    const { made, get } = counting({ entries: 9, bytes: 10 })
    for (const [key, bytes] of [
      ['a', 4],
      ['b', 4],
      ['c', 6],
      ['b', 4],
      ['a', 4],
    ] as const)
      get(key, bytes)
    expect(made).toEqual(['a', 'b', 'c', 'a'])
  })
  it('is kept while it is the last, however large, and then makes room', () => {
    const { made, get } = counting({ entries: 9, bytes: 10 })
    get('large', 50)
    get('large', 50)
    get('a', 5)
    get('b', 5)
    get('a', 5)
    expect(made).toEqual(['large', 'a', 'b'])
  })
})
