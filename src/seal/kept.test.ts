import { expect, it } from 'vitest'
import { Kept } from './kept.ts'

it('what was found out is kept of a thousand at most, so that nobody can fill it', () => {
  const [kept, names] = [new Kept<number>(), Array.from({ length: 5_000 }, (_, at) => String(at))]
  names.forEach((name, at) => kept.set(name, at))
  expect(names.filter((name) => kept.get(name) !== undefined).length).toBeLessThanOrEqual(1_000)
  expect(kept.get('4999')).toBe(4_999)
})
