import { expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { examples } from './network.examples.ts'

it('names every node where there is room, and of a crowd those for whom there is', () => {
  expect(wordsOf(examples.en()).slice(0, 4).toSorted()).toEqual(['S-01 Ceiba', 'S-03 Cedro', 'TE-01', 'V-02 Caoba'])
  const named = wordsOf(examples.crowded()).filter((words) => words.startsWith('P-'))
  expect(named.length).toBeGreaterThan(20)
  expect(named.length).toBeLessThan(120)
})

it('tells kinds and grounds apart by shape and dashes, and gives all one size', () => {
  const { svg } = examples.en()
  expect(svg).toContain('stroke-dasharray="6 3"')
  expect(svg).toContain('stroke-dasharray="1.5 2.5"')
  expect(new Set(svg.match(/ r="[\d.]+"/g))).toEqual(new Set([' r="6"']))
})
