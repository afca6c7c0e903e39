import { expect, it } from 'vitest'
import { sourceParts } from './source-parts.ts'

it('addresses in a source are cut out of the sentence around them', () => {
  expect(sourceParts('Copy (https://a.example/x/y, file z.csv); http://b.example/s.html.')).toEqual([
    { words: 'Copy (', href: null },
    { words: 'https://a.example/x/y', href: 'https://a.example/x/y' },
    { words: ', file z.csv); ', href: null },
    { words: 'http://b.example/s.html', href: 'http://b.example/s.html' },
    { words: '.', href: null },
  ])
  expect(sourceParts('Gazette 158')).toEqual([{ words: 'Gazette 158', href: null }])
})
