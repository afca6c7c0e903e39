import type { Version } from '#seal/ledger/opened.ts'
import type { Exhibit } from '../contract/exhibit.ts'
import type { Standing } from './case-file.ts'

const NUMBER = /^E-(\d{3,5})$/
const HIGHEST = 99_999

const written = (n: number): string => `E-${String(n).padStart(3, '0')}`

/**
 * The next number of an exhibit: after the highest that was ever given, so that the number of one that was taken away is not borne by another. Where
 * somebody gave the highest there is, the lowest that is free.
 */
export const nextNumber = (taken: readonly string[]): string => {
  const numbers = new Set(taken.map((one) => Number(NUMBER.exec(one)?.[1] ?? 0)))
  const next = 1 + Math.max(0, ...numbers)
  if (next <= HIGHEST) return written(next)
  let free = 1
  while (numbers.has(free)) free += 1
  return written(free)
}

/** Every number that an exhibit of the case bears or bore. */
export const numbersGiven = (versions: readonly Version[]): readonly string[] =>
  versions.flatMap(({ kind, content }) => {
    if (kind !== 'exhibit' || typeof content !== 'object' || content === null || !('number' in content)) return []
    return typeof content.number === 'string' ? [content.number] : []
  })

/** Other exhibits that bear the number of this one: two officers who add one at the same time are given the same. */
export const sharesNumber = (exhibits: readonly Standing<Exhibit>[], { id, content }: Standing<Exhibit>): boolean =>
  exhibits.some((other) => other.id !== id && other.content.number === content.number)
