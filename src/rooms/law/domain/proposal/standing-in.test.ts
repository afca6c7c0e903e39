import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import type { ApprovedLaw } from '../../contract/in-force.ts'
import { Facts } from '../../contract/facts.ts'
import { lawMessages } from '../../messages.ts'
import { distinguish, readLaw } from '../distinguish/distinguish.ts'
import { approvalsOf, noticeOf } from '../distinguish/notice.ts'
import { seedLaw } from '../seed.ts'
import { heldOf, lawInForce } from './in-force.ts'
import { standingIn } from './standing-in.ts'

const t = translator('en', lawMessages)
const { law: seed } = seedLaw()

const approving = (law: ApprovedLaw['law'], number = 1): ApprovedLaw => ({
  system: 'HN',
  number,
  proposal: '00000000-0000-4000-8000-000000000001',
  restores: null,
  reason: null,
  hash: 'x',
  approvedAt: '2027-01-01T10:00:00.000Z',
  officeEs: 'Fiscalía, Honduras',
  officeEn: 'Prosecution, Honduras',
  law,
})

const changed = (): ApprovedLaw['law'] => {
  const text = structuredClone(heldOf(seed, 'HN'))
  return { ...text, offences: text.offences.slice(1) }
}
const laws = [approving(changed())]
const inForce = readLaw(lawInForce(seed, laws), approvalsOf({ isPractice: false, laws }))
const facts = (jurisdictions: string[]) => Facts.parse({ schema: 'istmo/facts/1', id: 'one', jurisdictions })

it('an answer says who approved the law that it rests on, and that nobody approved the rest', () => {
  const { notice } = distinguish(inForce, facts(['HN', 'GT']), t)
  expect(notice).toMatch(
    /^The law of Honduras is no\. 1 in force in Istmo, approved on 1 January 2027 by Prosecution, Honduras\. The rest is seed/,
  )
  expect(notice).toContain('Do not question a victim')
  expect(distinguish(inForce, facts(['GT']), t).notice).toBe(t('law.notice'))
  expect(distinguish(seedLaw(), facts(['HN']), t).notice).toBe(t('law.notice'))
})

it('a law that was kept is approved where its text is the one in force, and no seed where it is neither', () => {
  const given = { isPractice: true, laws }
  expect(standingIn(inForce.law, given).approved).toMatchObject([{ system: 'HN', isPractice: true }])
  expect(standingIn(seed, given)).toEqual({ approved: [], earlier: [] })
  const later = { ...given, laws: [approving(heldOf(seed, 'HN'), 2)] }
  expect(standingIn(inForce.law, later)).toEqual({ approved: [], earlier: ['HN'] })
  expect(noticeOf(t, { systems: ['INT', 'HN'], ...standingIn(inForce.law, later) })).toMatch(
    /^Of Honduras a text was applied .* The rest is seed/,
  )
  expect(noticeOf(t, { systems: ['INT', 'HN'], ...standingIn(inForce.law, given) })).toContain('no office of these countries was asked')
})
