import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../../contract/facts.ts'
import { lawMessages } from '../../../messages.ts'
import { seedLaw } from '../../seed.ts'
import { journeyOf } from '../journey.ts'
import { tell } from '../tell.ts'
import { carefulTogether } from './careful-together.ts'

const t = translator('en', lawMessages)
const nothing = { acts: { transportation: 'yes', rest: 'no' }, means: 'no', purpose: 'no', besideEntry: 'no' } as const
const phase = (id: string, given: object): Facts =>
  Facts.parse({ schema: 'istmo/facts/1', id, jurisdictions: ['HN'], date: '2024', age: 'adult', ...nothing, ...given })
const saidOf = (...phases: Facts[]): readonly string[] => carefulTogether(t, journeyOf(seedLaw(), phases), tell(seedLaw(), phases, t))

const unpaid = phase('recruitment', { border: 'no', entry: { nationalOrResident: 'no' }, benefit: 'no' })

it('of a “no” to smuggling over several phases it is said that the law reaches beyond entry, whichever of them was for gain', () => {
  const crossing = { border: 'yes', entry: { procured: 'no', illegal: 'yes', nationalOrResident: 'no' } } as const
  const said = (benefit: string) => saidOf(unpaid, phase('border', { ...crossing, benefit })).join()
  expect(said('yes')).toContain(t('law.guide.beyond-entry'))
  expect(said('no')).not.toContain(t('law.guide.beyond-entry'))
})

it('and that an entry that did not come about may be an attempt', () => {
  const stopped = phase('border', { border: 'no', entry: { nationalOrResident: 'no' }, benefit: 'yes' })
  expect(saidOf(unpaid, stopped).join()).toContain(t('law.guide.smuggling-attempt'))
  expect(saidOf(unpaid).join()).not.toContain(t('law.guide.smuggling-attempt'))
})

it('child protection is named once, also where one law finds a victim and another does not', () => {
  const told = (said: readonly string[]) => said.filter((line) => line.includes('child protection authority'))
  const worked = {
    age: 16,
    acts: { recruitment: 'yes', rest: 'no' },
    purpose: { forcedLabour: { carriedOut: 'yes' }, rest: 'no' },
    border: 'no',
  }
  expect(told(saidOf(phase('whole', worked)))).toEqual([t('law.guide.trafficking-next')])
  expect(told(saidOf(phase('whole', { ...worked, purpose: 'no' })))).toEqual([t('law.guide.child-next')])
})

it('a sentence that speaks of its law says which it is, where the others do not say it', () => {
  const crossed = phase('whole', { border: 'yes', entry: { procured: 'no', illegal: 'yes', nationalOrResident: 'no' }, benefit: 'yes' })
  expect(saidOf(crossed)).toEqual([t('law.guide.not-examined'), t('law.guide.child-next'), `Honduras: ${t('law.guide.beyond-entry')}`])
})
