import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOW, PROGRAMME, signed, testOffice, type TestOffice, texts } from '#seal/office/office.fixture.ts'
import { readSaid, type Said } from '#seal/office/said.ts'
import { statementId } from '#seal/office/record.ts'
import { withdraw } from '#seal/office/withdraw.ts'
import { officeStandings } from './standings.ts'
import { verifiedOffices } from './verified.ts'

const own = await testOffice(31, 'HN')
const panama = await testOffice(32, 'PA')
const guatemala = await testOffice(33, 'GT')
const panama2 = await testOffice(34, 'PA')
const belize = await testOffice(35, 'BZ')
const AT = { anchor: own.record.from, now: NOW }
const why = { why: 'La hoja se perdió', at: NOW }

type Edge = readonly [by: TestOffice, of: TestOffice]
const ALL = [own, panama, guatemala, panama2, belize]
const saidOf = (edges: readonly Edge[], all = ALL, more: readonly object[] = []): Promise<Said> =>
  readSaid(texts(...all.map(({ record }) => record), ...edges.map(([by, of]) => signed(by, of)), ...more), PROGRAMME)
const standsOf = async (of: TestOffice, edges: readonly Edge[], at = AT): Promise<string | undefined> =>
  officeStandings(await saidOf(edges), at).find(({ record }) => record === of.record || record.sig === of.record.sig)?.stands

describe('how an office stands', () => {
  it('is verified by two offices of two other States that count', async () => {
    const ours: readonly Edge[] = [
      [own, panama],
      [own, guatemala],
    ]
    expect(await standsOf(belize, ours)).toBe('none')
    expect(await standsOf(belize, [...ours, [panama, belize]])).toBe('one')
    expect(await standsOf(belize, [...ours, [panama, belize], [guatemala, belize]])).toBe('verified')
  })
  it('counts two offices of one State once', async () => {
    const edges: readonly Edge[] = [
      [own, panama],
      [own, panama2],
      [panama, belize],
      [panama2, belize],
    ]
    expect(await standsOf(belize, edges)).toBe('one')
  })
  it('counts one’s own office for another, and nobody whom it does not know', async () => {
    expect(await standsOf(belize, [[own, belize]])).toBe('one')
    expect(
      await standsOf(belize, [
        [panama, belize],
        [guatemala, belize],
      ]),
    ).toBe('none')
    expect(
      await standsOf(belize, [
        [own, belize],
        [own, panama],
        [panama, belize],
      ]),
    ).toBe('verified')
  })
  it('goes on from those that are verified', async () => {
    const guatemalaIs: readonly Edge[] = [
      [own, panama],
      [own, guatemala],
      [panama, guatemala],
    ]
    const belizeIs: readonly Edge[] = [
      [guatemala, belize],
      [panama, belize],
    ]
    expect(await standsOf(belize, [...guatemalaIs, ...belizeIs])).toBe('verified')
  })
  it('holds for one’s own office by those alone that it signed itself', async () => {
    expect(
      await standsOf(own, [
        [panama, own],
        [guatemala, own],
      ]),
    ).toBe('none')
    const returned: readonly Edge[] = [
      [own, panama],
      [panama, own],
      [guatemala, own],
    ]
    expect(await standsOf(own, returned)).toBe('one')
    expect(await standsOf(own, [...returned, [own, guatemala]])).toBe('verified')
  })
  it('ends with its period, and gives no word on others then', async () => {
    const edges: readonly Edge[] = [
      [own, panama],
      [own, guatemala],
      [panama, belize],
      [guatemala, belize],
    ]
    expect(await standsOf(belize, edges, { ...AT, now: '2029-03-02T14:00:00.000Z' })).toBe('ended')
    expect(await standsOf(belize, edges, { ...AT, now: '2026-03-02T13:59:59.999Z' })).toBe('future')
    const shorter = await testOffice(32, 'PA', { since: '2025-03-02T14:00:00.000Z' })
    const later = await saidOf(
      [
        [own, shorter],
        [own, guatemala],
        [shorter, belize],
        [guatemala, belize],
      ],
      [own, shorter, guatemala, belize],
    )
    const on = (now: string) => officeStandings(later, { ...AT, now }).find(({ record }) => record.state === 'BZ')?.stands
    expect([on(NOW), on('2028-03-02T14:00:00.000Z')]).toEqual(['verified', 'one'])
  })
  it('loses what was withdrawn, also when the signature is handed out again', async () => {
    const word = signed(panama, belize)
    const all: readonly Edge[] = [
      [own, panama],
      [own, belize],
      [panama, belize],
    ]
    const said = await saidOf(all, ALL, [withdraw(panama.key, word, why)])
    const found = officeStandings(said, AT).find(({ record }) => record.state === 'BZ')
    expect(found?.stands).toBe('one')
    expect(found?.signed.map(({ counts, withdrawal }) => [counts, withdrawal?.why])).toEqual([
      [true, undefined],
      [false, why.why],
    ])
    const again = await saidOf(all, ALL, [withdraw(panama.key, word, why), signed(panama, belize, '2026-03-05T00:00:00.000Z')])
    expect(officeStandings(again, AT).find(({ record }) => record.state === 'BZ')?.stands).toBe('verified')
  })
  it('is replaced once a later key of the same office is verified, and not before', async () => {
    const later = await testOffice(36, 'BZ', { name: belize.record.name, since: '2026-03-20T00:00:00.000Z' })
    const both: readonly Edge[] = [
      [own, panama],
      [own, belize],
      [panama, belize],
      [own, later],
    ]
    const standings = async (edges: readonly Edge[]) =>
      officeStandings(await saidOf(edges, [...ALL, later]), AT)
        .filter(({ record }) => record.state === 'BZ')
        .map(({ stands }) => stands)
    expect(await standings(both)).toEqual(['one', 'verified'])
    expect(await standings([...both, [panama, later]])).toEqual(['verified', 'replaced'])
  })
})

const HONEST = await Promise.all(['PA', 'GT', 'BZ', 'SV'].map((state, at) => testOffice(41 + at, state)))
const INVENTED = await Promise.all(['PA', 'GT', 'CR', 'NI', 'HN'].map((state, at) => testOffice(51 + at, state)))
const dishonest = await testOffice(61, 'CR')

/** Of some offices, pairs of two States: who signs whom. */
const edgesBetween = (by: readonly TestOffice[], of: readonly TestOffice[]): fc.Arbitrary<readonly Edge[]> => {
  const pairs = by.flatMap((one) => of.filter(({ record }) => record.state !== one.record.state).map((other): Edge => [one, other]))
  return fc.subarray(pairs)
}
const honestEdges = edgesBetween([own, ...HONEST], [own, ...HONEST, dishonest])
const falseEdges = edgesBetween([dishonest, ...INVENTED], [own, ...HONEST, dishonest, ...INVENTED])
const EVERY = [own, ...HONEST, dishonest, ...INVENTED]
const inventedIds = new Set(INVENTED.map(({ record }) => statementId(record)))

/** What was checked once is not checked for each run. */
const pool = await saidOf(
  EVERY.flatMap((by) => EVERY.filter(({ record }) => record.state !== by.record.state).map((of): Edge => [by, of])),
  EVERY,
)
const nameOf = (as: string, office: string): string => `${as} ${office}`
const byName = new Map([...pool.countersignatures].map((one) => [nameOf(one[1].as, one[1].office), one]))
const idOf = new Map(EVERY.map(({ record }) => [record, statementId(record)]))
const among = (edges: readonly Edge[]): Said => {
  const names = edges.map(([by, of]) => nameOf(idOf.get(by.record) ?? '', idOf.get(of.record) ?? ''))
  return { ...pool, countersignatures: new Map(names.map((name) => byName.get(name)).filter((one) => one !== undefined)) }
}
const verifiedIn = (edges: readonly Edge[]) => verifiedOffices(among(edges), AT).verified

describe('whatever a server invents', () => {
  it('verifies nothing, also where one office that counts helps it', () => {
    fc.assert(
      fc.property(honestEdges, falseEdges, (honest, invented) => {
        const verified = verifiedIn([...honest, ...invented])
        expect([...verified].filter((id) => inventedIds.has(id))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
  it('a further signature takes nothing from anybody, and its order is nothing', () => {
    fc.assert(
      fc.property(honestEdges, falseEdges, (honest, more) => {
        const [before, after] = [verifiedIn(honest), verifiedIn([...more, ...honest.toReversed()])]
        expect([...before].filter((id) => !after.has(id))).toEqual([])
        expect(verifiedIn([...honest, ...more])).toEqual(after)
      }),
      { numRuns: 60 },
    )
  })
  it('whoever is verified has two of two other States behind them', () => {
    fc.assert(
      fc.property(honestEdges, (honest) => {
        const { verified, statesFor } = verifiedOffices(among(honest), AT)
        for (const id of verified) {
          const states = statesFor(id)
          expect(states.size).toBeGreaterThanOrEqual(2)
          expect(states.has(pool.offices.get(id)?.state ?? '')).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })
})
