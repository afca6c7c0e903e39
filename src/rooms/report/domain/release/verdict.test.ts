import { expect, it } from 'vitest'
import { verdictOf } from './verdict.ts'

const nothing = { unreviewed: null, rewritten: 0 }

it.each([
  ['the countries agreed and nothing else holds it up', { open: true, held: nothing }, 'open'],
  ['it is an example, whatever the countries said', { open: false, example: true, held: nothing }, 'open'],
  ['a rewritten sentence is to be settled', { open: true, held: { ...nothing, rewritten: 1 } }, 'closed'],
  ['a country holds it up, which everybody is told', { open: false, held: null }, 'closed'],
  ['the countries agreed and the reader is not told the rest', { open: true, held: null }, null],
  ['it is an example and the reader is not told the rest', { open: false, example: true, held: null }, null],
] as const)('where %s', (_, gate, verdict) => {
  expect(verdictOf({ example: false, ...gate })).toBe(verdict)
})
