import { describe, expect, it } from 'vitest'
import { type ConditionAnswer, conditionStateOf, lastAnswered } from './condition-state.ts'

const answers: readonly ConditionAnswer[] = [
  { hash: 'one', stand: 'answered' },
  { hash: 'one', stand: 'refused' },
  { hash: 'two', stand: 'answered' },
  { hash: 'two', stand: 'accepted' },
  { hash: 'three', stand: 'answered' },
]

describe('a condition', () => {
  it.each([
    ['one', 'refused'],
    ['two', 'accepted'],
    ['three', 'answered'],
    ['four', 'open'],
  ])('stands for the text %s: %s', (hash, state) => {
    expect(conditionStateOf(answers, hash)).toBe(state)
  })
  it('asks its owner about the text that was put beside it last', () => {
    expect(lastAnswered(answers)).toBe('three')
    expect(lastAnswered([])).toBeUndefined()
  })
})
