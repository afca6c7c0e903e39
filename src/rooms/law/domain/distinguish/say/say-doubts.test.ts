import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../../contract/facts.ts'
import { lawMessages } from '../../../messages.ts'
import { doubtsOf } from './say-doubts.ts'

const t = translator('en', lawMessages)
const doubts = (given: object) => doubtsOf(t, Facts.parse({ schema: 'istmo/facts/1', id: 'recruitment', ...given }))

it('somebody exploited whom nobody brought, received or kept is asked about again, once it is denied outright', () => {
  const exploited = { acts: 'no', purpose: { forcedLabour: { carriedOut: 'yes' } } }
  expect(doubts({ ...exploited, attempt: 'no' })).toEqual([t('law.guide.exploited-doubt')])
  expect(doubts({ ...exploited, acts: { retention: 'yes', rest: 'no' }, attempt: 'no' })).toEqual([])
  expect(doubts(exploited)).toEqual([])
})
