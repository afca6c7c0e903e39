import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../../contract/facts.ts'
import { JURISDICTIONS } from '../../../contract/systems.ts'
import { lawMessages } from '../../../messages.ts'
import { seedLaw } from '../../seed.ts'
import { distinguish } from '../distinguish.ts'
import { missingParts, noTurnLines } from './grouped.ts'
import { restsLines, restsText } from './rests-on.ts'
import { carefulOf } from './say-system.ts'

const t = translator('en', lawMessages)
const of = (given: object, system: string) =>
  distinguish(
    seedLaw(),
    Facts.parse({ schema: 'istmo/facts/1', id: 'x', jurisdictions: JURISDICTIONS, date: '2025-03', ...given }),
    t,
  ).systems.find((one) => one.system === system)!
const rests = (given: object, system: string) => restsText(t, of(given, system))
const said = (grade: string, unread = 'false') => [t('law.guide.rests', { grade: t('law.grade', { grade }), unread })]

const adult = {
  age: 'adult',
  acts: { recruitment: 'yes', rest: 'no' },
  purpose: { forcedLabour: 'yes', rest: 'no' },
  border: 'no',
  entry: { nationalOrResident: 'yes' },
} as const

it('an answer that holds is as well known as the worst known of its elements', () => {
  expect(rests({ ...adult, means: { deception: 'yes', rest: 'no' } }, 'INT')).toEqual(said('text'))
  expect(rests({ ...adult, means: 'no' }, 'SV')).toEqual(said('unverified'))
})

it('one that does not is as well known as the best known element that is wanting', () => {
  const nothing = {
    age: 'adult',
    acts: 'no',
    means: 'no',
    purpose: 'no',
    border: 'no',
    entry: 'no',
    besideEntry: 'no',
    attempt: 'no',
  } as const
  expect(of(nothing, 'CR').outcome).toBe('other offences')
  // The lists of acts and purposes were seen; of the conduct of smuggling only the press speaks.
  expect(rests(nothing, 'CR')).toEqual(said('secondary'))
  expect(rests({ ...nothing, acts: { recruitment: 'yes', rest: 'no' } }, 'GT')).toEqual(said('secondary'))
})

it('of a text that may apply and is not on file it is said', () =>
  expect(rests({ ...adult, date: '2010' }, 'CR')).toEqual(said('secondary', 'true')))

it('systems that rest on law known as well stand together', () => {
  const all = ['INT', 'SV', 'NI'].map((system) => of({ ...adult, means: { deception: 'yes' } }, system))
  expect(restsLines(t, all)).toEqual([
    `Palermo Protocols. ${said('text').join('')}`,
    `El Salvador and Nicaragua. ${said('unverified').join('')}`,
  ])
})

it('where the law alone keeps an answer open it stands before the facts, and counsel is asked, not the victim', () => {
  const girl = { ...adult, age: 17, means: 'no', border: undefined } as const
  const open = of(girl, 'CR')
  expect(missingParts(t, open.missing).map(({ head }) => head)).toEqual([t('law.cli.missing-law'), t('law.cli.missing-facts-smuggling')])
  expect(carefulOf(t, open)[0]).toMatch(/ask the prosecution’s legal unit, or counsel of the country, and do not question the victim/)
  expect(noTurnLines(t, open).join()).not.toContain('more than one is missing')
  const unasked = of({ ...girl, acts: undefined }, 'CR')
  expect(missingParts(t, unasked.missing).map(({ head }) => head)).toEqual([t('law.cli.missing-facts'), t('law.cli.missing-law')])
  expect(carefulOf(t, unasked)[0]).toMatch(/Find out what is missing without questioning them for it, and consult the prosecution\.$/)
})

it('of facts that only smuggling hangs on it is said that they are of it, so that nobody takes them for what trafficking lacks', () => {
  const trafficked = { ...adult, entry: undefined, means: { deception: 'yes' }, purpose: { servitude: 'yes' } } as const
  const heads = (given: object) => missingParts(t, of(given, 'PA').missing).map(({ head }) => head)
  expect(of(trafficked, 'PA')).toMatchObject({ tip: 'yes', som: 'unknown' })
  expect(heads(trafficked)[0]).toBe('Facts that are missing, for smuggling alone:')
  expect(heads({ ...trafficked, purpose: 'unknown' })[0]).toBe('Facts that are missing:')
})

it('of acts, means or purposes that are missing any one would do: they are joined by “or”', () => {
  const lived = { abuseOfPower: 'unknown', abuseOfVulnerability: 'unknown', rest: 'no' }
  const [facts] = missingParts(t, of({ ...adult, means: lived }, 'INT').missing)
  expect(facts?.lines).toEqual(['means: abuse of power or abuse of a position of vulnerability'])
})

it('the date comes first among the facts that are missing', () => {
  const [facts] = missingParts(t, of({ date: undefined }, 'NI').missing)
  expect(facts?.lines[0]).toMatch(/date of the facts/)
})

it('whether the person is at home is asked before whether anybody helped them to stay', () => {
  const [facts] = missingParts(t, of({ ...adult, entry: undefined, means: 'no', purpose: 'no' }, 'HN').missing)
  expect(facts?.lines).toEqual([
    'entry: national or permanent resident of the State entered, or of the one where they are',
    'other facts: payment or hoped-for gain for helping with the entry and help to stay illegally',
  ])
})

it('of two penalties that may both have held it is said that it is not known which did', () => {
  const on = (date: string) =>
    of({ ...adult, means: { deception: 'yes' }, date }, 'HN')
      .reasons.filter(({ element, offence }) => element === 'penalty' && offence === 'hn-tip')
      .map(({ text }) => text)
  expect(on('2021-10-05')).toEqual([
    'Penalty (from 2020 to 2021 or 2022): 5 to 8 years of imprisonment.',
    'Penalty (from 2021 or 2022 on): 10 to 15 years of imprisonment, according to the press of 2024.',
    t('law.reason.penalties-overlap'),
  ])
  expect(on('2021-02-01')).toHaveLength(1)
  expect(on('2025')).toHaveLength(1)
})

it('an attempt at smuggling is spoken of within one State only where somebody was to gain by an entry', () => {
  const attempt = t('law.guide.smuggling-attempt')
  const stopped = { ...adult, means: 'no', purpose: 'no' } as const
  expect(carefulOf(t, of({ ...stopped, benefit: 'yes' }, 'INT'))).toContain(attempt)
  expect(carefulOf(t, of(stopped, 'INT'))).not.toContain(attempt)
  expect(carefulOf(t, of({ ...stopped, border: undefined, entry: { procured: 'no', illegal: 'no' } }, 'INT'))).toContain(attempt)
})
