import { expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { examples } from './timeline.examples.ts'

it('numbers every bar and names every lane', () => {
  const words = wordsOf(examples.en())
  for (const one of ['1', '2', '3', '4', '5', '6', 'S-01 Ceiba', 'Nobody named']) expect(words).toContain(one)
})

it('writes the axis in the finest unit for which there is room', () => {
  expect(wordsOf(examples.en()).filter((words) => words.endsWith('2025')).length).toBeGreaterThan(1)
  expect(wordsOf(examples.years()).filter((words) => /^(?:19|20)\d\d$/.test(words)).length).toBeGreaterThan(3)
  expect(wordsOf(examples.oneDay()).some((words) => words.includes('14 mar'))).toBe(true)
})

it('puts two of one day under one another', () => {
  const { svg } = examples.oneDay()
  const rows = new Set([...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="11" fill="#005d6e"/g)].map(([, y]) => y))
  expect(rows.size).toBe(2)
})
