import { describe, expect, it } from 'vitest'
import { Facts } from '#law/facts.ts'
import { decisionOn, seedLaw } from '#law/rules'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { CaseDecision } from '../../contract/case-decision.ts'
import type { Charge } from '../../contract/proof.ts'
import { elementsOf } from './elements.ts'

/** No sentence is read here. */
const t: Translate = Object.assign((key: string) => key, { lang: 'en' as const })
const phase = (given: object): Facts =>
  Facts.parse({ schema: 'istmo/facts/1', id: 'recruitment', jurisdictions: ['HN'], date: '2022', age: 'adult', ...given })
const decided = (...phases: readonly Facts[]): CaseDecision => ({
  person: '00000000-0000-4000-8000-000000000001',
  supersedes: null,
  decision: decisionOn(seedLaw(), phases, '2026-11-27T12:00:00.000Z'),
})
const asked = (of: CaseDecision, system: Charge['system'], offence: Charge['offence']) => {
  const found = elementsOf(t, of, { system, offence })
  return found.kind === 'asked' ? found.elements.map(({ name }) => name) : found.kind
}
const ACCUSED = ['accusedAct', 'accusedIntent']

describe('the elements of a charge', () => {
  const adult = decided(phase({}))

  it('of an adult under the protocols: act, means and purpose, and the two of the accused', () =>
    expect(asked(adult, 'INT', 'TIP')).toEqual(['act', 'means', 'purpose', ...ACCUSED]))

  it('of a child under the protocols leave the means out', () =>
    expect(asked(decided(phase({ age: 17 })), 'INT', 'TIP')).toEqual(['act', 'purpose', ...ACCUSED]))

  it('of somebody whose age nobody knows keep the means, and say that it is open whether they are asked for', () => {
    const found = elementsOf(t, decided(phase({ age: 'unknown' })), { system: 'INT', offence: 'TIP' })
    expect(found.kind === 'asked' && found.elements.find(({ name }) => name === 'means')?.needed).toBe('unknown')
  })

  it('of smuggling ask for the benefit, in the protocols and where a national law does', () => {
    for (const system of ['INT', 'HN'] as const)
      expect(asked(adult, system, 'SOM')).toEqual(['procuring', 'illegalEntry', 'foreigner', 'benefit', ...ACCUSED])
  })

  it('carry articles and grades, of the accused too where the law on file gives one', () => {
    const found = elementsOf(t, adult, { system: 'INT', offence: 'TIP' })
    expect(found.kind === 'asked' && found.elements.map(({ cite }) => cite[0]?.article)).toEqual(['3(a)', '3(a)', '3(a)', '5(1)', '5(1)'])
  })

  it('are those of all phases together, and what one phase answered holds in the next', () => {
    const [first, later] = [phase({ means: { deception: 'yes' } }), { ...phase({ acts: { transportation: 'yes' } }), id: 'crossing' }]
    const found = elementsOf(t, decided(first, later), { system: 'INT', offence: 'TIP' })
    expect(found.kind === 'asked' && found.elements.find(({ name }) => name === 'means')?.answer).toBe('yes')
    expect(asked(decided(first, later), 'INT', 'TIP')).toEqual(['act', 'means', 'purpose', ...ACCUSED])
  })

  it('are not named by a decision without that law, nor by a record that was altered', () => {
    expect(asked(adult, 'GT', 'TIP')).toBe('other-law')
    expect(asked({ ...adult, decision: { ...adult.decision, sha256: 'f'.repeat(64) } }, 'INT', 'TIP')).toBe('altered')
  })
})
