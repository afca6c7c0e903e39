import { expect, it } from 'vitest'
import { citedParts, codesCitedIn } from './cited.ts'

it('reads a text as words and the codes that it cites after them', () => {
  expect(citedParts('Two come near [@CR-022, @GT-051]. One [@S-1]')).toEqual([
    { words: 'Two come near ', codes: ['CR-022', 'GT-051'] },
    { words: '. One ', codes: ['S-1'] },
    { words: '', codes: [] },
  ])
  expect(citedParts('Write to a@b.example [sic].')).toEqual([{ words: 'Write to a@b.example [sic].', codes: [] }])
})

it('tells what a text cites, each once', () => {
  expect(codesCitedIn('Two [@CR-022, @GT-051], and again [@CR-022]; write to a@b.example [sic].')).toEqual(['CR-022', 'GT-051'])
  expect(codesCitedIn('None.')).toEqual([])
})
