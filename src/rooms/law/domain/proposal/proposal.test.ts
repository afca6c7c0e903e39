import { describe, expect, it } from 'vitest'
import { ProposedLaw } from '../../contract/proposal.ts'
import { seedLaw } from '../seed.ts'
import { changesBetween } from './changes.ts'
import { faultsIn } from './faults.ts'
import { fieldsOf } from './fields.ts'
import { heldOf, lawInForce, restoredBy, standing, withText } from './in-force.ts'
import { canMove } from './moves.ts'
import { isStale, reviewDays, worklistOf } from './worklist.ts'

const { law } = seedLaw()
const held = heldOf(law, 'HN')
const changed = (change: (text: ProposedLaw) => void): ProposedLaw => {
  const text = structuredClone(held)
  change(text)
  return text
}
const trafficking = (text: ProposedLaw) => text.offences.find(({ id }) => id === 'hn-tip')!

describe('lines of a law', () => {
  it('stand each at a place of its own, in every law of the seed', () => {
    for (const { system } of law.systems) {
      const places = fieldsOf(ProposedLaw.parse(law.systems.find((one) => one.system === system))).map(({ at }) => at)
      expect(new Set(places).size).toBe(places.length)
    }
  })
  it('carry all that a law says: whatever word of it is another, a line is', () => {
    const unseen: string[] = []
    const alter = (value: unknown, path: readonly (string | number)[]): void => {
      if (typeof value === 'object' && value !== null) return Object.entries(value).forEach(([key, inner]) => alter(inner, [...path, key]))
      const text = structuredClone(held)
      const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], text) as Record<
        string,
        unknown
      >
      parent[String(path.at(-1))] = 'another'
      if (changesBetween(held, text).length === 0) unseen.push(path.join('.'))
    }
    alter(held, [])
    expect(unseen).toEqual([])
  })
  it('are compared one by one, with source and grade', () => {
    const text = changed((one) => {
      const penalty = trafficking(one).versions.at(-1)!.penalties[1]!
      penalty.value = { es: 'de 10 a 15 años', en: '10 to 15 years' }
      penalty.grade = 'text'
    })
    expect(changesBetween(held, held)).toEqual([])
    expect(changesBetween(held, text)).toMatchObject([
      { at: 'hn-tip.versions.2020.penalties.1', before: { grade: 'secondary', source: 'hn-219' }, after: { grade: 'text' } },
    ])
  })
  it('show a wording that goes, and one that changes its place', () => {
    const gone = changed((one) => void trafficking(one).versions.shift())
    expect(changesBetween(held, gone).some(({ at, after }) => at === 'hn-tip.versions.before.wording' && after === null)).toBe(true)
    const turned = changed((one) => void trafficking(one).versions.reverse())
    expect(changesBetween(held, turned).map(({ at }) => at)).toEqual(['hn-tip.versions'])
  })
})

describe('faults of a proposed text', () => {
  it('are none where nothing was changed', () => expect(faultsIn(law, held)).toEqual([]))
  it('name a source that nobody lists, one that is another’s, and one without its country’s name', () => {
    expect(
      faultsIn(
        law,
        changed((one) => void (trafficking(one).versions[0]!.wording.source = 'hn-nowhere')),
      ),
    ).toMatchObject([{ code: 'unknown-source', found: 'hn-nowhere' }])
    const source = { id: 'hn-219', title: { es: 'x', en: 'x' }, where: '', kind: 'memory' as const }
    expect(faultsIn(law, { ...held, sources: [source] })).toMatchObject([{ code: 'source-taken', found: 'hn-219' }])
    expect(faultsIn(law, { ...held, sources: [{ ...source, id: 'gaceta' }] })).toMatchObject([
      { code: 'source-unprefixed', found: 'gaceta' },
    ])
    expect(faultsIn(law, { ...held, sources: [{ ...source, id: 'hn-gaceta' }] })).toEqual([])
  })
  it('name both wordings that overlap', () =>
    expect(
      faultsIn(
        law,
        changed((one) => void trafficking(one).versions.reverse()),
      ),
    ).toContainEqual({
      code: 'version-overlaps',
      at: 'hn-tip.2020',
      found: 'hn-tip.2012',
    }))
})

describe('the law in force', () => {
  const step = (number: number, restores: number | null) => ({ system: 'HN' as const, number, restores })
  it('is the last text that was not withdrawn, and the seed before any', () => {
    expect(standing([])).toBeUndefined()
    expect(standing([step(1, null), step(2, null)])?.number).toBe(2)
    expect(standing([step(1, null), step(2, null), step(3, 1)])?.number).toBe(1)
    expect(standing([step(1, null), step(2, 0)])).toBeUndefined()
    expect(standing([step(1, null), step(2, 0), step(3, null)])?.number).toBe(3)
  })
  it('knows what comes back when the text in force is withdrawn', () => {
    expect(restoredBy([])).toBeUndefined()
    expect(restoredBy([step(1, null)])).toBe(0)
    expect(restoredBy([step(1, null), step(2, null)])).toBe(1)
    expect(restoredBy([step(1, null), step(2, null), step(3, 1)])).toBe(0)
  })
  it('has the approved text, its sources, and the later day; other laws stay', () => {
    const source = { id: 'hn-gaceta', title: { es: 'x', en: 'x' }, where: '', kind: 'text' as const }
    const text = { ...changed((one) => void (trafficking(one).title.es = 'Trata')), sources: [source] }
    const now = lawInForce(law, [{ system: 'HN', law: text, approvedAt: '2027-02-01T10:00:00.000Z' }])
    expect(now.asOf).toBe('2027-02-01')
    expect(now.sources.at(-1)).toEqual(source)
    expect(heldOf(now, 'HN').offences).toEqual(text.offences)
    expect(heldOf(now, 'GT')).toEqual(heldOf(law, 'GT'))
    expect(lawInForce(law, [])).toEqual(law)
    expect(withText(now, { ...text, sources: [source] }).sources).toHaveLength(now.sources.length)
  })
  it('is as of the day that it was in the country that approved last', () => {
    const evening = (system: 'GT' | 'PA', approvedAt: string) => ({ system, law: heldOf(law, system), approvedAt })
    const [guatemala, panama] = [evening('GT', '2027-02-02T03:00:00.000Z'), evening('PA', '2027-02-03T04:30:00.000Z')]
    expect([lawInForce(law, [guatemala]).asOf, lawInForce(law, [panama, guatemala]).asOf]).toEqual(['2027-02-01', '2027-02-02'])
  })
})

describe('what counsel has before them', () => {
  const days = { reviewedOn: '2026-11-27', today: '2027-11-26' }
  it('is what nobody knows first, then what is below the gazette, each line once', () => {
    const due = worklistOf(held, days)
    expect(due[0]).toMatchObject({ why: 'unknown' })
    expect(due.filter(({ why }) => why === 'grade').length).toBeGreaterThan(0)
    expect(new Set(due.map(({ field }) => field.at)).size).toBe(due.length)
    expect(due.some(({ why }) => why === 'stale')).toBe(false)
  })
  it('is also what is certified, twelve months after it was', () => {
    expect([isStale('2026-11-27', '2027-11-26'), isStale('2026-11-27', '2027-11-27')]).toEqual([false, true])
    const certified = changed((one) => void (trafficking(one).versions.at(-1)!.penalties[0]!.grade = 'official'))
    const stale = (today: string) => worklistOf(certified, { ...days, today }).filter(({ why }) => why === 'stale')
    expect([stale('2027-11-26').length, stale('2027-11-27').map(({ field }) => field.at)]).toEqual([
      0,
      ['hn-tip.versions.2020.penalties.0'],
    ])
  })
})

it('a text is due by the calendar of its country, from the day on which it was approved there', () => {
  const [laws, seedAsOf] = [[{ system: 'GT' as const, approvedAt: '2026-12-02T03:00:00.000Z' }], '2026-11-27']
  const now = '2027-12-02T03:00:00.000Z'
  expect(reviewDays('GT', { laws, seedAsOf, now })).toEqual({ reviewedOn: '2026-12-01', today: '2027-12-01' })
  expect(reviewDays('HN', { laws, seedAsOf, now })).toEqual({ reviewedOn: '2026-11-27', today: '2027-12-01' })
})

it('a text that a panel decides on is written on by nobody, nor one that is in force or was withdrawn', () => {
  for (const state of ['put', 'in-force', 'withdrawn'] as const)
    for (const move of ['save', 'submit', 'review', 'put'] as const) expect(canMove(move, state)).toBe(false)
  expect([canMove('withdraw', 'put'), canMove('withdraw', 'in-force')]).toEqual([true, false])
  expect([canMove('save', 'objected'), canMove('put', 'draft'), canMove('put', 'in-review'), canMove('comment', 'put')]).toEqual([
    true,
    false,
    false,
    true,
  ])
})
