import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../../contract/facts.ts'
import { lawMessages } from '../../../messages.ts'
import { tell } from '../tell.ts'
import { factPatterns } from '../../patterns.ts'
import { seedLaw } from '../../seed.ts'
import { saySystem } from './say-system.ts'

const t = translator('en', lawMessages)
const said = (given: object, doubts: readonly string[] = []) => {
  const [first] = tell(seedLaw(), [Facts.parse({ schema: 'istmo/facts/1', id: 'recruitment', ...given })], t)
  return saySystem({ t, law: seedLaw().law }, first!.told.systems[0]!, doubts)
}

it('of nothing known it is said that undetermined is not no, which facts are missing, and that none alone would change it', () => {
  const nothing = said({})
  expect(nothing.line).toBe('Palermo Protocols: undetermined.')
  expect(nothing.parts).toBe('trafficking: not known · smuggling: not known · attempted trafficking: not known')
  expect(nothing.careful).toEqual([t('law.guide.undetermined', { tip: 'unknown', ask: 'facts' }), t('law.guide.child-next')])
  expect(nothing.turns).toEqual([])
  expect(nothing.noTurn).toEqual([t('law.cli.no-pivot', { outcome: 'undetermined' })])
  expect(nothing.missing.map(({ head }) => head)).toEqual([t('law.cli.missing-facts')])
  expect(nothing.contradictions).toEqual([])
})

it('an offence that hangs on one fact alone is named, though that fact does not decide the whole', () => {
  const crossing = {
    age: 'adult',
    acts: { transportation: 'yes' },
    border: 'yes',
    entry: { procured: 'yes', illegal: 'yes' },
    benefit: 'yes',
  }
  const crossed = said(crossing)
  expect(crossed.noTurn).toEqual([
    'No single fact decides the whole: more than one is missing.',
    'Smuggling is settled once this is known: national or permanent resident of the State entered, or of the one where they are.',
  ])
  expect(said({ ...crossing, entry: { ...crossing.entry, nationalOrResident: 'no' } }).line).toBe(
    'Palermo Protocols: smuggling of migrants; trafficking undetermined.',
  )
})

it('what contradicts comes with the doubts, and of a certain answer with what would change it', () => {
  const doubtful = said({ border: 'no', entry: { illegal: 'yes' } }, ['look again'])
  expect(doubtful.contradictions[0]?.lines).toEqual([expect.stringContaining('They contradict each other'), 'look again'])
  const trafficking = said({ age: 'child', acts: { recruitment: 'yes' }, purpose: { servitude: { intended: 'yes' } }, border: 'no' })
  expect(trafficking.careful).toEqual([t('law.guide.trafficking-next')])
  expect([trafficking.turns.length, trafficking.noTurn.length]).toEqual([1, 0])
})

it('an attempt asks for the same care as what was carried out: whoever was after the person may still be', () => {
  const stopped = said({
    age: 'adult',
    acts: 'no',
    means: { deception: 'yes' },
    purpose: { sexualExploitation: { intended: 'yes', carriedOut: 'no' } },
    border: 'no',
    attempt: { begun: 'yes', completed: 'no' },
  })
  expect(stopped.line).toBe('Palermo Protocols: attempted trafficking in persons.')
  expect(stopped.careful).toEqual([t('law.guide.trafficking-next')])
})

it('every reason stands below a head with a grade in words, and every head has its sources', { timeout: 120_000 }, () => {
  for (const { told } of factPatterns().flatMap(({ facts }) => tell(seedLaw(), [facts], t)))
    for (const one of told.systems) {
      const { below } = saySystem({ t, law: seedLaw().law }, one, [])
      expect(below.flatMap(({ reasons }) => reasons)).toHaveLength(one.reasons.length)
      expect(below.filter(({ sources, reasons }) => sources.length === 0 || reasons.some(({ gradeWords }) => !gradeWords))).toEqual([])
    }
})
