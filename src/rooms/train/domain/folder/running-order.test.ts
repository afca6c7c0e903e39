import { expect, it } from 'vitest'
import { exampleSyllabus } from '../syllabus/syllabus.fixture.ts'
import { runningOrder } from './running-order.ts'

it('lays what the modules treat over the half days, in its order and in even parts', () => {
  const modules = exampleSyllabus().modules.slice(0, 2)
  const halfDays = ['2026-03-02/am', '2026-03-02/pm', '2026-03-03/am']
  const planned = runningOrder(modules, halfDays, 'en')
  expect(planned.map(({ what }) => what)).toEqual(modules.flatMap(({ content }) => content.map(({ en }) => en)))
  expect(planned.map(({ halfDay }) => halfDay)).toEqual(planned.map(({ halfDay }) => halfDay).toSorted())
  expect(new Set(planned.map(({ halfDay }) => halfDay)).size).toBe(3)
  expect(planned.every(({ minutes }) => minutes % 5 === 0)).toBe(true)
  expect(runningOrder(modules, [], 'en')).toEqual([])
})
