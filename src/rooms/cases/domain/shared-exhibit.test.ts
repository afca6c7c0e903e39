import { describe, expect, it } from 'vitest'
import type { CustodyEvent } from '../contract/custody.ts'
import type { Exhibit } from '../contract/exhibit.ts'
import type { Standing } from './case-file.ts'
import { id } from './case-file.fixture.ts'
import type { CustodyEntry } from './custody-chain.ts'
import { custodyBreaks } from './custody-breaks.ts'
import { sharedBreaks, sharedEvents, sharedExhibitOf } from './shared-exhibit.ts'

const AT = '2026-03-02T14:00:00.000Z'
const [ANA, BETO, CARLA] = ['A', 'B', 'C'].map((letter) => letter.repeat(32)) as [string, string, string]

const exhibit: Standing<Exhibit> = {
  id: id(1),
  version: 'v',
  at: AT,
  from: BETO,
  content: {
    number: 'E-001',
    kind: 'document',
    description: 'Boleto',
    origin: { place: 'Ocotepeque', date: '2026-02', by: null, authority: null },
    files: [],
    sources: [id(8)],
    derivedFrom: [id(9)],
    foreign: null,
    admissibility: { status: 'not-ruled', why: null },
    perishes: null,
    pointsAway: false,
  },
}

const event = (n: number, from: string, of: string, corrects: CustodyEvent['corrects'] = null): CustodyEntry => ({
  id: id(n),
  version: `v${n}`,
  at: AT,
  from,
  content: {
    exhibit: of,
    kind: 'collected',
    at: '2026-02-01T10:00:00-06:00',
    place: 'Ocotepeque',
    from: null,
    to: 'Bodega',
    seal: null,
    purpose: null,
    sha256: null,
    corrects,
  },
})

const GIVEN = { tlp: 'red', caveats: [], why: 'Cotejo' } as const
const given = (by: string, custody: readonly CustodyEntry[]) => sharedExhibitOf(exhibit, custody, { ...GIVEN, caveats: [], by })

describe('an exhibit that is given', () => {
  const custody = [
    event(20, BETO, id(1)),
    event(21, CARLA, id(2)),
    event(22, ANA, id(1)),
    event(23, BETO, id(1), { event: id(20), why: 'Era otra hora' }),
  ]

  it('tells what happened to it by numbers of who wrote it, and marks who gives it', () => {
    const shared = given(ANA, custody)
    expect(shared.custody.map(({ writer, corrected }) => [writer, corrected])).toEqual([
      [1, null],
      [2, null],
      [1, 'Era otra hora'],
    ])
    expect(shared.giver).toBe(2)
    expect(given(CARLA, custody).giver).toBeNull()
  })

  it('carries nothing by which the case could be told: no key of a colleague, no id, no person or other exhibit', () => {
    const all = JSON.stringify(given(ANA, custody))
    for (const hidden of [ANA, BETO, CARLA, ...[1, 2, 8, 9, 20, 21, 22, 23].map(id)]) expect(all).not.toContain(hidden)
  })

  it('shows whoever receives it the same breaks, with the same explanations, as whoever gives it', () => {
    const step = (n: number, kind: CustodyEvent['kind'], over: Partial<CustodyEvent> = {}): CustodyEntry => {
      const { content, ...entry } = event(n, n % 2 ? ANA : BETO, id(1), over.corrects ?? null)
      const hour = `2026-02-01T${n - 20}:00:00-06:00`
      return { ...entry, at: `2026-03-02T14:00:${n}.000Z`, content: { ...content, to: null, at: hour, ...over, kind } }
    }
    const silent = [step(30, 'collected', { to: 'Bodega' }), step(31, 'examined', { from: 'Laboratorio' })]
    const told = [...silent, step(32, 'examined', { from: 'Bodega', corrects: { event: id(31), why: 'Fue en la bodega' } })]
    for (const events of [silent, told]) {
      const own = custodyBreaks(exhibit.content, events)
      const shared = given(ANA, events)
      const places = sharedEvents(shared).map((one) => one.id)
      const place = (ofEvent: string | null) => (ofEvent === null ? null : places[events.findIndex((one) => one.id === ofEvent)])
      expect(own.length).toBeGreaterThan(0)
      expect(sharedBreaks(shared)).toEqual(own.map((one) => ({ ...one, event: place(one.event), explained: place(one.explained) })))
    }
    expect(sharedBreaks(given(ANA, told)).map(({ explained }) => explained)).toEqual(['0002'])
  })
})
