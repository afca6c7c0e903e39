import { describe, expect, it } from 'vitest'
import type { CustodyEvent } from '../contract/custody.ts'
import { asCorrected, chainOf, type CustodyEntry } from './custody-chain.ts'

const entry = (
  id: string,
  at: string,
  { written = at, corrects = null }: { written?: string; corrects?: string | null } = {},
): CustodyEntry => ({
  id,
  version: id,
  at: written,
  from: 'F',
  content: {
    exhibit: 'x',
    kind: 'examined',
    at,
    place: id,
    from: null,
    to: null,
    seal: null,
    purpose: null,
    sha256: null,
    corrects: corrects === null ? null : { event: corrects, why: 'because' },
  } satisfies CustodyEvent,
})
const names = (events: readonly CustodyEntry[]) => events.map(({ id }) => id)

describe('a chain of custody', () => {
  it('stands in the order in which it happened, each event with its corrections in that of writing', () => {
    const all = [
      entry('second', '2026-03-02T09:00:00-06:00'),
      entry('first', '2026-03-02T09:30:00-05:00'),
      entry('c2', '2026-03-02T07:00:00-06:00', { written: '2026-03-05', corrects: 'first' }),
      entry('c1', '2026-03-02T23:00:00-06:00', { written: '2026-03-04', corrects: 'first' }),
    ]
    const chain = chainOf(all)
    expect(chain.map(({ event, corrections }) => [event.id, names(corrections)])).toEqual([
      ['first', ['c1', 'c2']],
      ['second', []],
    ])
    expect(asCorrected(chain).map(({ id, content }) => [id, content.place])).toEqual([
      ['first', 'c2'],
      ['second', 'second'],
    ])
  })

  it('says what was written after that which followed it', () => {
    const all = [
      entry('early', '2026-03-02T08:00:00Z', { written: '2026-03-02T08:05:00Z' }),
      entry('between', '2026-03-02T09:00:00Z', { written: '2026-04-01T00:00:00Z' }),
      entry('late', '2026-03-02T10:00:00Z', { written: '2026-03-02T10:05:00Z' }),
    ]
    expect(chainOf(all).map(({ event, isLate }) => [event.id, isLate])).toEqual([
      ['early', false],
      ['between', true],
      ['late', false],
    ])
  })
})
