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
  expect(doubts({ ...exploited, acts: { promoting: 'yes', rest: 'no' }, attempt: 'no' })).toEqual([])
  expect(doubts(exploited)).toEqual([])
})

it('who was kept, or hired, is asked about again where the act of the Protocol that it is as a rule was denied', () => {
  expect(doubts({ acts: { retention: 'yes', rest: 'no' } })).toEqual([t('law.guide.kept-doubt')])
  expect(doubts({ acts: { hiring: 'yes', recruitment: 'no' } })).toEqual([t('law.guide.hired-doubt')])
  expect(doubts({ acts: { retention: 'yes', harbouring: 'yes', hiring: 'yes' } })).toEqual([])
})
