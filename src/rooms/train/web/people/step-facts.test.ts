import { expect, it } from 'vitest'
import { factsOfStep } from './step-facts.ts'

const marksOf = (typed: string) => {
  const values = new FormData()
  values.set('marks-1', typed)
  return factsOfStep('task', values).marks
}

it.for(['4 3 3 4', '4, 3, 3, 4', '4;3;3;4', ' 4 3 3 4, '])('%j are four marks', (typed) => expect(marksOf(typed)).toEqual([[4, 3, 3, 4]]))

it('what is no number is no mark, and a list that ends in a sign gives no mark of 0', () => {
  expect(marksOf('4 x 1e1 0x3')).toEqual([[4, Number.NaN, Number.NaN, Number.NaN]])
  expect(marksOf('4,')).toEqual([[4]])
  expect(marksOf('')).toEqual([])
})
