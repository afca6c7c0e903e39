import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../../contract/facts.ts'
import { JURISDICTIONS } from '../../../contract/systems.ts'
import type { SystemOutcome } from '../../../contract/outcome.ts'
import { lawMessages } from '../../../messages.ts'
import { seedLaw } from '../../seed.ts'
import { distinguish } from '../distinguish.ts'
import { carefulOf, saySystem } from './say-system.ts'
import { listedLines, missingLines, noTurnLines, turnLines } from './grouped.ts'

const t = translator('en', lawMessages)
const told = (given: object) =>
  distinguish(seedLaw(), Facts.parse({ schema: 'istmo/facts/1', id: 'x', jurisdictions: JURISDICTIONS, date: '2025-03', ...given }), t)
    .systems
const of = (given: object, system: string) => told(given).find((one) => one.system === system)!
const reason = (one: SystemOutcome, element: string) => one.reasons.find((found) => found.element === element)!

const adult = { age: 'adult', acts: { recruitment: 'yes', rest: 'no' }, means: { deception: 'yes', rest: 'no' }, border: 'no' } as const
const inCrime = { minorsInCrime: 'yes', rest: 'no' } as const

describe('a purpose that is not on the list of a law', () => {
  it('is named, and neither counted nor ruled out where the list is open', () => {
    const { text, facts, answer } = reason(of({ ...adult, purpose: inCrime }, 'INT'), 'purpose')
    expect(text).toBe(
      'There is none of the purposes on this law’s list as held here. Marked: use of minors in crime. It is not on this law’s list as held here, so neither counted nor ruled out. “At a minimum”: the list of exploitation stays open.',
    )
    expect([answer, facts.includes('purpose.forcedLabour')]).toEqual(['unknown', false])
  })
  it('is not counted beside one that is on it', () => {
    const found = reason(of({ ...adult, purpose: { ...inCrime, forcedLabour: 'yes' } }, 'INT'), 'purpose')
    expect(found.facts).toEqual(['purpose.forcedLabour'])
    expect(found.text).toMatch(
      /^There is a purpose of exploitation: forced labour or services\..* Marked: use of minors in crime\. It is not on/,
    )
  })
  it('counts where the law lists it', () =>
    expect(reason(of({ ...adult, purpose: inCrime }, 'GT'), 'purpose').facts).toEqual(['purpose.minorsInCrime']))
  it('is told apart from an act that a closed list does not name', () =>
    expect(reason(of({ ...adult, acts: { retention: 'yes', rest: 'no' } }, 'INT'), 'act').text).toBe(
      'There is no act that this law covers. The facts also show: retention. It is not on this law’s list and is not counted.',
    ))
})

describe('a sentence', () => {
  it('of an entry that was not illegal says that the text reaches further', () => {
    const legal = { ...adult, purpose: 'no', border: 'yes', entry: { procured: 'yes', illegal: 'no' } } as const
    expect(reason(of(legal, 'GT'), 'illegalEntry')).toMatchObject({
      answer: 'unknown',
      text: 'The entry was not illegal; but this text also covers exit, transit or stay.',
    })
  })
  it('of a means says that it depends on the age, where that is not known', () =>
    expect(reason(of({ ...adult, age: 'unknown', means: 'no' }, 'INT'), 'means').text).toContain('depends on the age of the victim'))
  it('of a penalty leaves out the form for which nothing asks', () => {
    const paid = {
      border: 'yes',
      entry: { procured: 'yes', illegal: 'yes', nationalOrResident: 'no' },
      benefit: 'yes',
      date: '2023',
    } as const
    const penalties = of(paid, 'NI').reasons.filter(({ element }) => element === 'penalty' || element === 'note')
    expect(penalties.map(({ text }) => text)).toEqual([
      'Penalty (with profit): 5 to 10 years of imprisonment.',
      'Penalty (without profit, which the press calls the negligent form): 3 to 5 years of imprisonment.',
    ])
    const paidFor = { ...adult, purpose: { forcedLabour: 'yes', rest: 'no' } } as const
    expect(of(paidFor, 'GT').reasons.map(({ text }) => text)).toContain(
      'Another form or offence, which is not examined here: remuneration for trafficking, art. 202 Quater.',
    )
  })
})

it('of somebody who did an act, knew and meant it, an open answer is not drawn from that (Spanish)', () => {
  const accused = [{ id: 'A', act: 'yes', knew: 'yes', intended: 'yes' }]
  const facts = Facts.parse({
    schema: 'istmo/facts/1',
    id: 'x',
    jurisdictions: [],
    ...adult,
    means: 'unknown',
    purpose: { forcedLabour: 'yes' },
    accused,
  })
  const [found] = distinguish(seedLaw(), facts, translator('es', lawMessages)).systems
  expect(reason(found!, 'accused').text).toBe(
    'A: realizó un acto. Conocía la explotación y la buscaba. Mientras no conste que hubo trata, no se sabe si puede atribuírsele.',
  )
})

describe('what must be read with an outcome', () => {
  it('is that “neither” does not end the matter, and that an attempt at smuggling is not examined', () => {
    const stopped = of({ ...adult, purpose: 'no', benefit: 'yes' }, 'INT')
    expect(stopped.outcome).toBe('other offences')
    expect(carefulOf(t, stopped)).toEqual([t('law.guide.not-examined'), t('law.guide.smuggling-attempt'), t('law.guide.child-next')])
    expect(carefulOf(t, of({ ...adult, purpose: 'no', benefit: 'no' }, 'INT'))).toEqual([
      t('law.guide.not-examined'),
      t('law.guide.child-next'),
    ])
  })
  it('is that a “no” to smuggling is of entry and stay alone, where the law of the country reaches beyond them', () => {
    // Foreigners who came on their own are driven through the country for money.
    const driven = {
      ...adult,
      acts: { transportation: 'yes', rest: 'no' },
      means: 'no',
      purpose: 'no',
      border: 'yes',
      entry: { procured: 'no', illegal: 'yes', nationalOrResident: 'no' },
      benefit: 'yes',
      besideEntry: 'no',
    } as const
    for (const one of ['CR', 'SV', 'GT', 'HN', 'NI', 'PA']) {
      expect(of(driven, one)).toMatchObject({ tip: 'no', som: 'no' })
      expect(carefulOf(t, of(driven, one)), one).toContain(t('law.guide.beyond-entry'))
    }
    // A child of the country is stopped on the way out of it.
    const leaving = { ...driven, age: 'child', border: 'no', entry: { nationalOrResident: 'yes' }, besideEntry: undefined } as const
    expect(carefulOf(t, of(leaving, 'HN'))).toContain(t('law.guide.beyond-entry'))
    for (const one of [
      of(driven, 'INT'),
      of({ ...driven, benefit: 'no' }, 'GT'),
      of({ ...driven, benefit: 'unknown', border: 'no', entry: {} }, 'HN'),
    ])
      expect(carefulOf(t, one)).not.toContain(t('law.guide.beyond-entry'))
  })
  it('is which part is open where it is no trafficking', () =>
    expect(carefulOf(t, of({ ...adult, purpose: 'no', border: 'yes' }, 'INT'))[0]).toContain('whether it is smuggling is still open'))
  it('is that the person is protected meanwhile, where only an attempt is still open', () => {
    const refused = {
      ...adult,
      acts: 'no',
      purpose: { sexualExploitation: { intended: 'yes' } },
      attempt: { begun: 'yes', completed: 'no' },
    } as const
    for (const one of [of(refused, 'GT'), of({ ...refused, attempt: undefined }, 'INT')]) {
      expect([one.tip, one.attempt]).toEqual(['no', 'unknown'])
      expect(carefulOf(t, one)[0]).toMatch(/Meanwhile, protect the person\.$/)
    }
  })
  it('is, whatever the outcome, that whoever is or may be a child is made known to child protection', () => {
    const girl = { ...adult, age: 9, means: 'no' } as const
    const smuggled = { border: 'yes', entry: { procured: 'yes', illegal: 'yes', nationalOrResident: 'no' }, benefit: 'yes' } as const
    const answers = [
      of({ ...girl, purpose: 'unknown' }, 'INT'),
      of({ ...girl, purpose: 'no', border: 'yes' }, 'INT'),
      of({ ...girl, purpose: 'no', ...smuggled }, 'INT'),
      of({ ...girl, purpose: 'no', benefit: 'no' }, 'INT'),
      of({ ...girl, purpose: { servitude: 'yes' } }, 'INT'),
    ]
    expect(answers.map(({ outcome }) => outcome)).toEqual(['undetermined', 'undetermined', 'SOM', 'other offences', 'TIP'])
    for (const one of answers)
      expect(
        carefulOf(t, one).filter((line) => line.includes('child protection authority')),
        one.outcome,
      ).toHaveLength(1)
  })
  it('is, of whoever may be a victim, that meanwhile they are not detained, and not questioned for what is missing', () => {
    const [open] = carefulOf(t, of({ ...adult, purpose: 'unknown' }, 'INT'))
    for (const said of ['offer them assistance', 'neither detained, nor charged', 'without questioning them']) expect(open).toContain(said)
  })
  it('is, where migrants were smuggled, that locking in and asking for money are other offences', () => {
    const smuggled = { border: 'yes', entry: { procured: 'yes', illegal: 'yes', nationalOrResident: 'no' }, benefit: 'yes' } as const
    for (const purpose of ['no', 'unknown'] as const)
      expect(carefulOf(t, of({ ...adult, purpose, ...smuggled }, 'INT'))).toContain(t('law.guide.beside-smuggling'))
  })
})

it('a purpose that would change the outcome only once it was carried out is not said to change it by intention', () => {
  const refused = { ...adult, age: 'child', acts: 'no', means: 'no', purpose: { sexualExploitation: { intended: 'yes' } } } as const
  const said = turnLines(t, of({ ...refused, attempt: { completed: 'no' } }, 'INT')).filter((line) => line.includes('purposes'))
  expect(said).toEqual([expect.stringMatching(/^if carried out: any of the 5 purposes/)])
  const open = turnLines(t, of({ ...adult, purpose: { rest: 'no' } }, 'INT'))
  expect(open).toContainEqual(expect.stringMatching(/^if intended or carried out: any of the 5 purposes/))
})

describe('many facts of one group', () => {
  it('are one word in each line, and named once', () => {
    const open = told({ ...adult, purpose: undefined })
    const purposes = (system: string) => missingLines(t, open.find((one) => one.system === system)!.missing).facts[0]
    expect(purposes('INT')).toBe('purposes: any of the 5 purposes that the Protocol names (see below)')
    expect(purposes('GT')).toMatch(
      /^purposes: any of the 5 purposes that the Protocol names \(see below\) or any of the \d purposes of national laws \(see below\)$/,
    )
    expect(listedLines(t, open)).toEqual([
      expect.stringMatching(/^Purposes that the Protocol names: exploitation of the prostitution .* removal of organs\.$/),
      expect.stringMatching(/^Purposes of national laws: .* use of minors in crime/),
    ])
    expect(listedLines(t, told({ ...adult, purpose: { forcedLabour: 'yes', rest: 'no' } }))).toEqual([])
  })
  it('that is one alone is said, also where a point of law may stay open', () => {
    const open = of({ ...adult, purpose: undefined, border: 'yes', entry: { procured: 'yes', illegal: 'yes' }, benefit: 'yes' }, 'CR')
    expect(noTurnLines(t, open)).toContainEqual(expect.stringMatching(/^For smuggling, find out first: national or permanent resident/))
  })
  it('does not settle smuggling by itself where a text reaches beyond entry', () => {
    const lodged = { ...adult, purpose: undefined, border: 'no', entry: { nationalOrResident: 'no' }, benefit: 'yes' } as const
    const said = noTurnLines(t, of({ ...lodged, age: 'child', means: 'unknown' }, 'HN'))
    expect(said).toContainEqual(expect.stringMatching(/^For smuggling, find out first: help to stay illegally/))
    const helped = of({ ...lodged, besideEntry: { illegalStay: 'yes' } }, 'HN')
    expect([helped.som, helped.missing.filter((one) => one.for === 'SOM').map(({ id }) => id)]).toEqual([
      'unknown',
      ['hn-som.2020.conduct'],
    ])
  })
})

describe('a text that nobody has read', () => {
  const unread = { ...adult, date: '2018', purpose: undefined, means: 'unknown' } as const
  it('decides before any fact does, and is not said to want none', () => {
    const open = of(unread, 'CR')
    expect(open.missing.filter((one) => one.for === 'TIP')).toMatchObject([{ kind: 'law', id: 'cr-tip.before' }])
    for (const [lang, none, first] of [
      ['en', /no fact is missing/i, /before it is known what that text asks for/],
      ['es', /no falta (?:conocer un|ningún) hecho/i, /antes de saber qué exige ese texto/],
    ] as const) {
      const said = saySystem({ t: translator(lang, lawMessages), law: seedLaw().law }, open, [])
      expect([...said.careful, ...said.noTurn].join()).not.toMatch(none)
      expect(said.careful.join()).toMatch(first)
    }
  })
})
