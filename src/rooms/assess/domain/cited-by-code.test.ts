import { expect, it } from 'vitest'
import { citedByCode, codesCitedIn } from './cited-by-code.ts'

it.each([
  ['Two come near [@CR-022, @GT-051].', 'Two come near [CR-022, GT-051].'],
  ['Write to a@b.example [sic].', 'Write to a@b.example [sic].'],
])('%j reads %j', (text, read) => expect(citedByCode(text)).toBe(read))

it('tells what a text cites, each once', () => {
  expect(codesCitedIn('Two [@CR-022, @GT-051], and again [@CR-022]; write to a@b.example [sic].')).toEqual(['CR-022', 'GT-051'])
  expect(codesCitedIn('None.')).toEqual([])
})
