import { expect, it } from 'vitest'
import { valueInWords } from './value-in-words.ts'

const TEMPLATE =
  'Sobre las condiciones jurídicas, en la primera ronda hay {{value of=hinders}} enunciados de debilidad y {{value of=helps}} de fortaleza.'
const VALUES = { hinders: '12', helps: '3', gaps: '2' }

it('a value is explained by the words that the sentence has around it, other values as numbers', () => {
  expect(valueInWords(TEMPLATE, VALUES, 'helps')).toEqual({ before: '… 12 enunciados de debilidad y ', after: ' de fortaleza.' })
  expect(valueInWords(TEMPLATE, VALUES, 'hinders')).toEqual({
    before: '… en la primera ronda hay ',
    after: ' enunciados de debilidad y 3 …',
  })
})
it('what the sentence does not say now has no words', () => {
  expect(valueInWords(TEMPLATE, VALUES, 'gaps')).toBeNull()
})
