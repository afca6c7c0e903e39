import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../../contract/facts.ts'
import { lawMessages } from '../../../messages.ts'
import { doubtsOf } from './say-doubts.ts'

const t = translator('en', lawMessages)
const doubts = (given: object) => doubtsOf(t, Facts.parse({ schema: 'istmo/facts/1', id: 'recruitment', ...given }))

it('an act that was done does not go with an attempt that came to nothing', () => {
  expect(doubts({ acts: { recruitment: 'yes' }, attempt: { begun: 'yes', completed: 'no' } })).toEqual([t('law.guide.act-doubt')])
  expect(doubts({ acts: { recruitment: 'yes' }, attempt: { begun: 'yes', completed: 'yes' } })).toEqual([])
})

it('no act at all does not go with a person who was recruited, moved, lodged or received all the same', () => {
  expect(doubts({ acts: 'no', attempt: { completed: 'yes' } })).toEqual([t('law.guide.no-act-doubt')])
  expect(doubts({ acts: { recruitment: 'no' }, attempt: { completed: 'yes' } })).toEqual([])
  expect(doubts({ acts: 'no', attempt: { completed: 'no' } })).toEqual([])
})
