import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../../contract/facts.ts'
import { lawMessages } from '../../../messages.ts'
import { seedLaw } from '../../seed.ts'
import { journeyOf } from '../journey.ts'
import { sayTogether } from './say-together.ts'

const t = translator('en', lawMessages)
const law = seedLaw()
const phase = (id: string, given: object): Facts =>
  Facts.parse({ schema: 'istmo/facts/1', id, jurisdictions: ['HN'], age: 'adult', ...given })
const said = (...phases: readonly Facts[]) => sayTogether({ t, law }, journeyOf(law, phases), phases)

const recruited = phase('recruitment', {
  date: '2022-03',
  acts: { recruitment: 'yes', rest: 'no' },
  means: { deception: 'yes' },
  border: 'no',
})
const exploited = phase('exploitation', {
  date: '2022-05',
  acts: 'no',
  purpose: { forcedLabour: { carriedOut: 'yes' } },
  border: 'no',
})

describe('trafficking that only several phases together are', () => {
  it('has reasons of its own, with article, grade and source, in each system that finds it', () => {
    const systems = said(recruited, exploited)
    expect(systems.map(({ system }) => system)).toEqual(['INT', 'HN'])
    for (const { title, rests, below } of systems) {
      expect(title).toMatch(/why the phases together are trafficking$/)
      expect(rests).toHaveLength(1)
      const reasons = below.flatMap((one) => one.reasons)
      expect(reasons.length).toBeGreaterThanOrEqual(3)
      expect(below.flatMap((one) => one.sources).length).toBeGreaterThan(0)
    }
    const [, honduras] = systems
    expect(honduras?.below.map(({ head }) => head).join()).toContain('219')
  })
  it('says once what is to be done for the victim, which no answer by phase says', () => {
    const all = said(recruited, exploited)
    expect(all.flatMap(({ careful }) => careful)).toEqual([t('law.guide.trafficking-next')])
    expect(all).toHaveLength(2)
  })
  it('says of a child who has come of age since that no means is asked for', () => {
    const boy = phase('recruitment', { ...recruited, means: 'no', age: 17 })
    const [int] = said(boy, phase('exploitation', { ...exploited, age: 19 }))
    expect(int?.below.flatMap((one) => one.reasons.map(({ text }) => text))).toContain('No means is needed: the victim is under 18.')
  })
  it('says nothing of what one phase holds whole', () => {
    const whole = phase('recruitment', { ...recruited, purpose: { forcedLabour: { intended: 'yes' } } })
    expect(said(whole, exploited)).toEqual([])
  })
  it('asks a law only of the phases that name it', () => {
    const abroad = phase('exploitation', { ...exploited, jurisdictions: ['GT'] })
    expect(said(recruited, abroad).map(({ system }) => system)).toEqual(['INT'])
  })
})
