import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Facts } from '#law/facts.ts'
import { decisionOn, seedLaw } from '#law/rules'
import type { Exhibit } from '../../contract/exhibit.ts'
import { CROSS_BORDER_ROWS, GROUP_ROWS, type GroupAnswer } from '../../contract/group.ts'
import { caseFileOf } from '../case-file.ts'
import { id, version } from '../case-file.fixture.ts'
import { CITES } from './cites.ts'
import { groupOf } from './group-of.ts'

const { law } = seedLaw()
const exhibit = (status: Exhibit['admissibility']['status'] = 'admitted'): Exhibit => ({
  number: 'E-001',
  kind: 'document',
  description: 'x',
  origin: { place: null, date: null, by: null, authority: null },
  files: [],
  sources: [],
  derivedFrom: [],
  foreign: null,
  admissibility: { status, why: null },
  perishes: null,
  pointsAway: false,
})
const [BORNE, EXCLUDED, CHARGE, VICTIM] = [id(51), id(52), id(60), id(10)]
const answered = (n: number, row: GroupAnswer['row'], given: Partial<GroupAnswer> = {}) =>
  version(id(n), 'group', { row, person: null, answer: 'yes', exhibits: [BORNE], why: 'x', ...given })
const member = (n: number, given: Partial<GroupAnswer> = {}) => answered(100 + n, 'member', { person: id(n), ...given })

const GROUND = [
  ...[1, 2, 3, 4].map((n) => version(id(n), 'person', { pseudonym: `S-0${n}`, roles: ['accused'] })),
  version(VICTIM, 'person', { pseudonym: 'V-10', roles: ['victim'] }),
  version(BORNE, 'exhibit', exhibit()),
  version(EXCLUDED, 'exhibit', exhibit('excluded')),
]
const FACTS = Facts.parse({
  schema: 'istmo/facts/1',
  id: 'recruitment',
  jurisdictions: ['HN', 'BZ'],
  date: '2022',
  age: 'adult',
  acts: { transportation: 'yes' },
  means: { deception: 'yes' },
  purpose: { forcedLabour: { intended: 'yes' } },
})
const decided = (...phases: readonly Facts[]) =>
  version(id(70), 'decision', {
    person: VICTIM,
    supersedes: null,
    decision: decisionOn(seedLaw(), phases.length > 0 ? phases : [FACTS], '2026-03-02T14:00:00.000Z'),
  })
const charged = (system: 'HN' | 'INT', offence: 'TIP' | 'SOM' = 'TIP') =>
  version(CHARGE, 'charge', { accused: id(1), victim: VICTIM, system, offence })

const standing = (...more: Parameters<typeof caseFileOf>[0][number][]) => groupOf(caseFileOf([...GROUND, ...more]), law)
const rowOf = (name: GroupAnswer['row'], ...more: Parameters<typeof standing>) => standing(...more).rows.find(({ row }) => row === name)

describe('three or more persons (UNTOC art. 2(a))', () => {
  const three = [member(1), member(2), member(3)]

  it('stands as it was answered once three members are evidenced', () => {
    expect(rowOf('three', ...three, answered(1000, 'three'))).toMatchObject({ answer: 'yes', notes: [], exhibits: [BORNE] })
  })

  it('is unknown while fewer are, whatever was answered: without an exhibit, by an excluded one, or no longer in the case', () => {
    const ticked = answered(1000, 'three')
    for (const third of [member(3, { exhibits: [] }), member(3, { exhibits: [EXCLUDED] }), member(3, { answer: 'unknown' }), member(30)])
      expect(rowOf('three', member(1), member(2), third, ticked)).toMatchObject({ answer: 'unknown', notes: ['few'] })
  })

  it('is unknown where it was denied and three are evidenced', () => {
    expect(rowOf('three', ...three, answered(1000, 'three', { answer: 'no' }))).toMatchObject({
      answer: 'unknown',
      notes: ['three-evidenced'],
    })
  })

  it('counts a person once, and never one that two wrote differently at once', () => {
    expect(rowOf('three', member(1), member(2), member(2), answered(1000, 'three'))?.notes).toContain('few')
    const doubted = version(id(300), 'group', { row: 'member', person: id(3), answer: 'no', exhibits: [], why: 'x' })
    expect(standing(...three, doubted).members.map(({ person }) => person)).toEqual([id(1), id(2)])
  })

  it('never stands without three exhibited members', () => {
    const any = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const)
    fc.assert(
      fc.property(fc.array(fc.tuple(any, fc.boolean()), { maxLength: 4 }), any, (each, ticked) => {
        const members = each.map(([answer, borne], n) => member(n + 1, { answer, exhibits: borne ? [BORNE] : [EXCLUDED] }))
        const evidenced = each.filter(([answer, borne]) => answer === 'yes' && borne).length
        const { answer } = rowOf('three', ...members, answered(1000, 'three', { answer: ticked })) ?? { answer: 'no' }
        return evidenced >= 3 ? answer === (ticked === 'no' ? 'unknown' : ticked) : answer === 'unknown'
      }),
    )
  })
})

describe('the aim (UNTOC art. 2(a) and (b))', () => {
  const ticked = answered(1000, 'aim')

  it('is a serious crime by the penalty of the day of the facts, and an offence of the Convention through its protocol', () => {
    const { law: found, rows } = standing(member(1), ticked, charged('HN'), decided())
    expect(rows.find(({ row }) => row === 'aim')).toMatchObject({ answer: 'yes', notes: [] })
    expect(found).toMatchObject([
      { answer: 'yes', ofProtocol: 'yes', convention: 'yes', party: { answer: 'yes' }, serious: { answer: 'yes' } },
    ])
    expect(found[0]?.serious.penalties.map(({ penalty }) => penalty.grade)).toEqual(['secondary', 'secondary'])
  })

  it('is an offence of the protocol too where that is found only between the phases', () => {
    const { acts, means, purpose, ...scene } = FACTS
    const apart = decided({ ...scene, acts, means }, { ...scene, id: 'exploitation', purpose })
    const { decision } = apart.content as { decision: ReturnType<typeof decisionOn> }
    expect(decision.phases.flatMap(({ systems }) => systems.map(({ tip }) => tip))).not.toContain('yes')
    expect(standing(member(1), charged('HN'), apart).law).toMatchObject([{ ofProtocol: 'yes', convention: 'yes' }])
  })

  it('stays unknown where nobody in it is charged, nobody decided, the State is not named or the record was altered', () => {
    expect(rowOf('aim', ticked)).toMatchObject({ answer: 'unknown', notes: ['no-charge'] })
    expect(rowOf('aim', member(1), ticked, charged('HN'))).toMatchObject({ answer: 'unknown', notes: ['law'] })
    expect(rowOf('aim', member(1), ticked, charged('INT'), decided())).toMatchObject({ answer: 'unknown', notes: ['law'] })
    const { decision } = decided().content as { decision: ReturnType<typeof decisionOn> }
    const altered = version(id(70), 'decision', { person: VICTIM, supersedes: null, decision: { ...decision, sha256: '0'.repeat(64) } })
    expect(rowOf('aim', member(1), ticked, charged('HN'), altered)).toMatchObject({ answer: 'unknown', notes: ['law'] })
  })

  it('asks all days that the phases may have: a year in which nothing is on file leaves it open', () => {
    const early = decided(Facts.parse({ ...FACTS, date: '2008', means: 'unknown' }))
    const { law: found } = standing(member(1), charged('HN'), early)
    expect(found).toMatchObject([{ span: { first: '2008-01-01', last: '2008-12-31' }, serious: { answer: 'unknown' }, answer: 'unknown' }])
  })

  it('is denied where the fact is, whatever the law says', () => {
    expect(rowOf('aim', member(1), answered(1000, 'aim', { answer: 'no' }), charged('HN'), decided())?.answer).toBe('no')
  })
})

it('shows what nobody answered, what two answered at once, and what no exhibit bears', () => {
  expect(rowOf('time')).toMatchObject({ answer: 'unknown', notes: ['unsaid'] })
  const twice = [answered(1000, 'time'), answered(1001, 'time', { answer: 'no' })]
  expect(rowOf('time', ...twice)).toMatchObject({ answer: 'unknown', notes: ['twice'] })
  expect(rowOf('time', answered(1000, 'time'), answered(1001, 'time'))).toMatchObject({ answer: 'yes', notes: ['twice'] })
  expect(rowOf('time', answered(1000, 'time', { exhibits: [EXCLUDED] }))).toMatchObject({
    answer: 'yes',
    notes: ['no-exhibit'],
    exhibits: [],
  })
})

it('answers of each member what they did, and of the offence what crosses a border', () => {
  const part = answered(1000, 'organising', { person: id(1) })
  const { members, crossBorder } = standing(member(1), part, answered(1001, 'effects-abroad'))
  expect(members[0]?.parts.map(({ row, answer }) => [row, answer])).toEqual([
    ['agreement', 'unknown'],
    ['furtherance', 'unknown'],
    ['active-part', 'unknown'],
    ['organising', 'yes'],
  ])
  expect(crossBorder.map(({ row, answer }) => [row, answer])).toEqual(
    CROSS_BORDER_ROWS.map((row) => [row, row === 'effects-abroad' ? 'yes' : 'unknown']),
  )
})

it('cites an article for every row, and of none says that it is certified', () => {
  for (const row of GROUP_ROWS) expect(CITES[row].length).toBeGreaterThan(0)
  expect(Object.values(CITES).flatMap((cites) => cites.map(({ grade }) => grade))).not.toContain('official')
})
