import { describe, expect, it } from 'vitest'
import type { Version } from '#seal/ledger/opened.ts'
import type { CustodyEvent } from '../contract/custody.ts'
import type { TakenIn } from '../contract/taken-in.ts'
import { caseFileOf, type Standing } from './case-file.ts'
import { id, version } from './case-file.fixture.ts'
import { custodyTaken } from './custody-taken.ts'
import { originsOf } from './origins.ts'

const [WRITTEN, TAKEN, LATER] = ['2026-03-01T10:00:00.000Z', '2026-04-01T10:00:00.000Z', '2026-04-02T10:00:00.000Z']
const EVENT: CustodyEvent = {
  exhibit: id(9),
  kind: 'collected',
  at: '2026-03-01T03:00:00-06:00',
  place: 'Ocotepeque',
  from: null,
  to: 'Bodega',
  seal: null,
  purpose: null,
  sha256: null,
  corrects: null,
}
const AUTHORS = { from: 'A', at: WRITTEN }
const original: Version = { ...version(id(1), 'custody', EVENT), entry: 'original', ...AUTHORS }
const anew = (by: string, at: string, over: Partial<Version> = {}): Version => ({ ...original, entry: `by ${by}`, from: by, at, ...over })
const note = (by: string, at: string, over: Partial<TakenIn> = {}): Standing<TakenIn> => ({
  id: id(7),
  version: `note ${by}`,
  at,
  from: by,
  content: { entry: 'original', thing: id(1), ...AUTHORS, ...over },
})
const signed = (entry: string) => (entry === 'original' ? AUTHORS : undefined)

type Case = { readonly versions: readonly Version[]; readonly aside?: readonly Version[]; readonly notes: readonly Standing<TakenIn>[] }
/** Whose each event of custody is, when it was written, and by whom it was taken in. */
const chainOf = ({ versions, aside = [original], notes }: Case) =>
  custodyTaken(caseFileOf(versions).custody, originsOf(notes, { versions, aside }, signed)).map(({ from, at, taken }) => [
    from,
    at,
    taken?.by,
  ])

describe('an event of custody that was taken in', () => {
  it('is that of its author, whose entry says the same', () =>
    expect(chainOf({ versions: [anew('T', TAKEN)], notes: [note('T', TAKEN)] })).toEqual([['A', WRITTEN, 'T']]))

  it('is so by a note of before, which did not name it', () => {
    const { thing: _thing, ...content } = note('T', TAKEN).content
    expect(chainOf({ versions: [anew('T', TAKEN)], notes: [{ ...note('T', TAKEN), content }] })).toEqual([['A', WRITTEN, 'T']])
  })

  it('is one event where two took it in, and where it counts by itself after all', () => {
    const both = { versions: [anew('T', TAKEN), anew('U', LATER)], notes: [note('U', LATER), note('T', TAKEN)] }
    expect(chainOf(both)).toEqual([['A', WRITTEN, 'T']])
    expect(chainOf({ ...both, versions: [original, ...both.versions], aside: [] })).toEqual([['A', WRITTEN, undefined]])
  })

  it('is the word of whoever took it in where that entry is closed here, and says whose they say it is', () => {
    const versions = [anew('T', TAKEN)]
    const [found] = custodyTaken(caseFileOf(versions).custody, originsOf([note('T', TAKEN)], { versions, aside: [] }, signed))
    expect(found).toMatchObject({ from: 'T', at: TAKEN, taken: { by: 'T', entry: 'original', claimed: AUTHORS } })
  })

  it('is nobody else’s by a note that is not so: of another author, another moment, other words, another hand, an entry that is not there', () => {
    const own = [['T', TAKEN, undefined]]
    const versions = [anew('T', TAKEN)]
    for (const over of [{ from: 'B' }, { at: LATER }, { entry: 'nowhere' }])
      expect(chainOf({ versions, notes: [note('T', TAKEN, over)] })).toEqual(own)
    expect(chainOf({ versions, notes: [note('U', TAKEN)] })).toEqual(own)
    expect(chainOf({ versions: [anew('T', TAKEN, { content: { ...EVENT, to: 'Otra bodega' } })], notes: [note('T', TAKEN)] })).toEqual(own)
  })
})

describe('somebody who was taken in', () => {
  it('is from their author with what goes along from elsewhere, and goes back to what stood aside before it', () => {
    const person = (entry: string, parents: readonly string[], content: object): Version => ({
      ...original,
      kind: 'person',
      entry,
      parents: [...parents],
      content,
    })
    const first = person('first', [], { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
    const last = person('original', ['first'], { pseudonym: 'V-01 Ceiba', roles: ['suspect'] })
    const taken = { ...person('anew', [], { pseudonym: 'V-01 Ceiba', roles: ['suspect'], ended: ['victim'] }), from: 'T', at: TAKEN }
    const origin = originsOf([note('T', TAKEN)], { versions: [taken], aside: [first, last] }, signed).get('anew')
    expect(origin).toMatchObject({ ...AUTHORS, isSeen: true })
    expect(origin?.line.map(({ entry }) => entry)).toEqual(['original', 'first'])
  })
})
