import { describe, expect, it } from 'vitest'
import { membersOf } from '#law/fact-ids.ts'
import type { Facts } from '#law/facts.ts'
import { GUIDE_STEPS } from '#law/guide-steps.ts'
import { factsWith } from '#law/rules'
import { restNo, restOpen } from './rest-no.ts'

const step = (id: string) => GUIDE_STEPS.find((one) => one.id === id)!
const facts: Facts = { schema: 'istmo/facts/1', id: 'recruitment', jurisdictions: [], acts: { recruitment: 'yes', delivery: 'no' } }

describe('none of the rest', () => {
  it('answers what is open, folded away or not, and nothing else', () => {
    const after = factsWith(facts, restNo(step('acts'), facts))
    const no = Object.fromEntries(membersOf('acts').map((name) => [name, 'no']))
    expect(after).toEqual({ ...facts, acts: { ...no, recruitment: 'yes' } })
    expect(restNo(step('acts'), after)).toEqual([])
  })
  it('says of a purpose that it was neither intended nor carried out', () =>
    expect(factsWith(facts, restNo(step('purpose'), facts)).purpose).toMatchObject({ servitude: { intended: 'no', carriedOut: 'no' } }))
  it('is taken back, but for what was answered since or before by hand', () => {
    const changes = restNo(step('acts'), facts)
    const since = factsWith(factsWith(facts, changes), [['acts.transfer', 'yes']])
    const pressed = changes.map(([id]) => id)
    expect(factsWith(since, restOpen(step('acts'), since, pressed)).acts).toEqual({ recruitment: 'yes', transfer: 'yes', delivery: 'no' })
  })
})
