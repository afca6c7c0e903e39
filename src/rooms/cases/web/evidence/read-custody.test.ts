import { describe, expect, it } from 'vitest'
import { mustName, readCustody } from './read-custody.ts'

const EXHIBIT = '00000000-0000-4000-8000-000000000001'
const EVENT = '00000000-0000-4000-8000-000000000002'
const ABOUT = { exhibit: EXHIBIT, corrects: null, now: new Date('2026-03-02T21:00:00Z') }
const HASH = 'ab'.repeat(32)

const form = (typed: Readonly<Record<string, string>>): FormData => {
  const values = new FormData()
  const all = { kind: 'examined', date: '2026-03-02', time: '14:05', zone: '-06:00', place: 'Ocotepeque', ...typed }
  for (const [name, value] of Object.entries(all)) values.append(name, value)
  return values
}
const faults = (typed: Readonly<Record<string, string>>, about = {}) => {
  const read = readCustody(form(typed), { ...ABOUT, ...about })
  return read.kind === 'wrong' ? read.faults : []
}

describe('the form of an event of custody', () => {
  it('gives the event as the contract has it', () => {
    const typed = {
      kind: 'transferred',
      from: 'Police',
      to: ' Laboratory ',
      seal: 'HN-1',
      purpose: 'examination',
      sha256: HASH.toUpperCase(),
    }
    expect(readCustody(form(typed), ABOUT)).toEqual({
      kind: 'read',
      content: {
        exhibit: EXHIBIT,
        kind: 'transferred',
        at: '2026-03-02T14:05:00-06:00',
        place: 'Ocotepeque',
        from: 'Police',
        to: 'Laboratory',
        seal: 'HN-1',
        purpose: 'examination',
        sha256: HASH,
        corrects: null,
      },
    })
  })

  it('of a correction names the event and the reason, and asks for it', () => {
    expect(readCustody(form({ 'corrects.why': 'a slip' }), { ...ABOUT, corrects: EVENT })).toMatchObject({
      content: { corrects: { event: EVENT, why: 'a slip' } },
    })
    expect(faults({}, { corrects: EVENT })).toEqual([{ field: 'corrects.why', cause: 'why' }])
    expect(faults({ 'corrects.why': 'x'.repeat(301) }, { corrects: EVENT })).toEqual([{ field: 'corrects.why', cause: 'long', most: 300 }])
  })

  it.each([
    [{ date: '' }, 'date', 'day'],
    [{ time: '25:00' }, 'time', 'time'],
    [{ zone: 'CST' }, 'zone', 'zone'],
    [{ time: '16:00' }, 'date', 'future'],
    [{ place: '' }, 'place', 'place'],
    [{ kind: 'collected' }, 'to', 'to'],
    [{ kind: 'received', from: 'Police' }, 'to', 'to'],
    [{ kind: 'transferred', to: 'Laboratory' }, 'from', 'from'],
    [{ kind: 'returned' }, 'from', 'from'],
    [{ sha256: 'abc' }, 'sha256', 'hash'],
    [{ kind: '' }, 'kind', 'happened'],
  ])('says what is wrong with %j', (typed, field, cause) => {
    expect(faults(typed)).toEqual([{ field, cause }])
  })

  it('calls nobody optional whom it refuses to miss', () => {
    const kinds = ['collected', 'received', 'transferred', 'returned', 'examined'] as const
    for (const kind of kinds) expect(faults({ kind }).map(({ field }) => field)).toEqual(mustName(kind))
    expect(mustName('')).toEqual([])
  })

  it('takes what happened a moment ago by another clock', () => {
    expect(faults({ time: '15:05' })).toEqual([])
  })
})
