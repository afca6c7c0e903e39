import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Enrolled, namePersons, type Try, type TryLink, withoutArm } from './name-persons.ts'

const roll = (session: string, arms: readonly string[]): readonly Enrolled[] =>
  arms.map((arm, at) => ({ pseudonym: `P-${session}${at}`, session, country: 'HN', arm, office: 'O', sector: 'judiciary' }))
const by = (id: string, session: string, wave = 'pre', pseudonym: string | null = null): Try => ({
  id,
  session,
  wave,
  country: 'HN',
  pseudonym,
})

describe('who took part', () => {
  it('is whoever is on the roll, once for each session, whether they answered or not', () => {
    const enrolled = [...roll('S', ['waiting', 'waiting']), ...roll('Q', ['control'])].map((one) => ({
      ...one,
      pseudonym: one.pseudonym.replace('Q0', 'S0'),
    }))
    const tries = [by('t1', 'S', 'pre', 'P-S0'), by('t2', 'Q', 'pre', 'P-S0')]
    const { persons, personOf } = namePersons({ tries, links: [], enrolled })
    expect(tries.map(personOf)).toEqual(['P-S0/S', 'P-S0/Q'])
    expect(persons.map(({ person, arm, office }) => [person, arm, office])).toEqual([
      ['P-S0/S', 'waiting', 'O'],
      ['P-S1', 'waiting', 'O'],
      ['P-S0/Q', 'control', 'O'],
    ])
  })

  it('stands in the roll’s place and arm where they made a code, with their weakest link', () => {
    const tries = [by('t1', 'S'), by('t2', 'S'), by('t3', 'S', 'post'), by('t4', 'S', 'm3')]
    const links: TryLink[] = [
      { earlier: 't1', later: 't3', how: 'exact' },
      { earlier: 't1', later: 't4', how: 'tolerant' },
    ]
    const { persons, personOf } = namePersons({ tries, links, enrolled: roll('S', ['control', 'control', 'control']) })
    expect(tries.map(personOf)).toEqual(['t1', 't2', 't1', 't1'])
    expect(persons.map(({ person, arm, link, office }) => [person, arm, link, office])).toEqual([
      ['t1', 'control', 'tolerant', null],
      ['t2', 'control', null, null],
      ['S/1', 'control', null, null],
    ])
  })

  it('is no further person with a sheet that could not be linked', () => {
    const tries = ['a', 'b', 'c'].flatMap((one) => [by(`${one}1`, 'S'), by(`${one}2`, 'S', 'post')])
    const { persons } = namePersons({
      tries,
      links: [{ earlier: 'a1', later: 'a2', how: 'exact' }],
      enrolled: roll('S', ['trained', 'trained', 'trained']),
    })
    expect([persons.length, persons.filter(({ isEnrolled }) => isEnrolled).length]).toEqual([5, 3])
  })

  it('is on the roll by pseudonym where a supervisor saw them, though the answers are by code', () => {
    const { persons } = namePersons({
      tries: [by('t1', 'S')],
      links: [],
      enrolled: roll('S', ['trained', 'trained']),
      seen: [{ session: 'S', pseudonym: 'P-S1' }],
    })
    expect(persons.map(({ person, isEnrolled }) => [person, isEnrolled])).toEqual([
      ['P-S1', true],
      ['t1', true],
    ])
  })

  it('are as many as the roll, or as answered in one wave, whoever has a code and whoever a name', () => {
    const given = fc.record({
      enrolled: fc.integer({ min: 1, max: 9 }),
      tries: fc.array(fc.tuple(fc.constantFrom('pre', 'post', 'm3'), fc.option(fc.integer({ min: 0, max: 8 }))), {
        minLength: 1,
        maxLength: 20,
      }),
    })
    fc.assert(
      fc.property(given, ({ enrolled: n, tries: drawn }) => {
        const enrolled = roll(
          'S',
          Array.from({ length: n }, () => 'control'),
        )
        const tries = [
          ...new Map(
            drawn.map(([wave, who], at): [string, Try] => {
              const name = who !== null && who < n ? `P-S${who}` : null
              return [name === null ? `${at}` : `${wave} ${name}`, by(`t${at}`, 'S', wave, name)]
            }),
          ).values(),
        ]
        const { persons, personOf } = namePersons({ tries, links: [], enrolled })
        const most = Math.max(...['pre', 'post', 'm3'].map((wave) => tries.filter((one) => one.wave === wave).length))
        expect(persons.filter(({ isEnrolled }) => isEnrolled)).toHaveLength(Math.max(n, most))
        expect(new Set(persons.map(({ arm }) => arm))).toEqual(new Set(['control']))
        const known = new Set(persons.map(({ person }) => person))
        expect(known.size).toBe(persons.length)
        expect(tries.every((one) => known.has(personOf(one)))).toBe(true)
      }),
    )
  })
})

describe('an arm that the roll does not say', () => {
  it('is that of a session of several arms, or of none, in which somebody is not on the roll by name', () => {
    const enrolled = [...roll('ONE', ['control', 'control']), ...roll('TWO', ['trained', 'control'])]
    expect(withoutArm([by('a', 'ONE'), by('b', 'TWO', 'pre', 'P-TWO0')], enrolled)).toEqual([])
    expect(withoutArm([by('a', 'TWO'), by('b', 'NONE'), by('c', 'NONE', 'post')], enrolled)).toEqual(['NONE', 'TWO'])
  })
})
