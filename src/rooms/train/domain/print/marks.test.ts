import { expect, it } from 'vitest'
import { blocksOf, citedIn, runsOf } from './marks.ts'

it('reads strong and emphasised words and citations, without the space before a mark', () => {
  expect(runsOf('It is **not** *only* so [@tip-3, som-3-6].')).toEqual([
    { kind: 'text', text: 'It is ' },
    { kind: 'text', text: 'not', strong: true },
    { kind: 'text', text: ' ' },
    { kind: 'text', text: 'only', emphasis: true },
    { kind: 'text', text: ' so' },
    { kind: 'cite', keys: ['tip-3', 'som-3-6'] },
    { kind: 'text', text: '.' },
  ])
  expect(citedIn('a [@one] b [@two, three]')).toEqual(['one', 'two', 'three'])
})

it('parts paragraphs by an empty line, and reads points and steps', () => {
  expect(blocksOf('One.\n\n- a\n- b\n\n1. first\n2. second').map((block) => block.kind)).toEqual(['paragraph', 'list', 'list'])
  expect(blocksOf('1. first\n2. second')).toEqual([
    { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'first' }], [{ kind: 'text', text: 'second' }]] },
  ])
  expect(blocksOf('')).toEqual([])
})
