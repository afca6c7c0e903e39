import { describe, expect, it } from 'vitest'
import { type Key, keyId } from '#seal/key.ts'
import { testKey } from '#seal/seal.fixture.ts'
import type { Known } from '#seal/ledger/view.ts'
import type { Member } from '../contract/member.ts'
import type { Standing } from './case-file.ts'
import { keepsIn, memberOf, readersNow, withoutReader, withReader } from './readers.ts'

const [ana, beto, carla, dina] = await Promise.all([1, 2, 3, 4].map((byte) => testKey(byte)))
if (!ana || !beto || !carla || !dina) throw new Error('no keys')
const idOf = ({ record }: Key): string => keyId(record)
const ids = (holders: readonly Key['record'][]): readonly string[] => holders.map(keyId)

const keyring = (hash: string, holders: readonly Key[], leads: readonly Key[]): Known => ({
  hash,
  compartment: 'c',
  knew: new Set(),
  byRecovery: false,
  keyring: {
    holders: holders.map(({ record }) => record),
    leads: leads.map(idOf),
    recovery: ana.record,
    epoch: ana.record.recipient,
    replaces: [],
    from: idOf(ana),
  },
})

describe('who reads a compartment', () => {
  it('is whom its keyring names, and nobody where there is none', () => {
    const now = readersNow([keyring('1', [ana, beto], [ana])])
    expect([ids(now.holders), now.leads]).toEqual([[idOf(ana), idOf(beto)], [idOf(ana)]])
    expect(readersNow([])).toEqual({ holders: [], leads: [] })
  })

  it('is, where two changed it at once, whom either names; it is led by those who lead by both', () => {
    const now = readersNow([keyring('1', [ana, beto, carla], [ana, beto]), keyring('2', [ana, beto, dina], [beto])])
    expect([ids(now.holders), now.leads]).toEqual([[ana, beto, carla, dina].map(idOf), [idOf(beto)]])
  })

  it('takes in one more, once, who leads last where they are to lead', () => {
    const now = readersNow([keyring('1', [ana], [ana])])
    expect(withReader(now, beto.record, false)).toEqual({ holders: [ana.record, beto.record], leads: [idOf(ana)] })
    const leading = withReader(now, beto.record, true)
    expect(leading.leads).toEqual([idOf(ana), idOf(beto)])
    expect(withReader(leading, beto.record, true)).toEqual(leading)
    expect(withReader(leading, beto.record, false)).toEqual(leading)
  })

  it('lets somebody go from those who read and those who lead', () => {
    const now = readersNow([keyring('1', [ana, beto], [ana, beto])])
    expect(withoutReader(now, idOf(beto))).toEqual({ holders: [ana.record], leads: [idOf(ana)] })
    expect(withoutReader(now, idOf(carla))).toEqual(now)
  })

  it('keeps whom its officer may not take from it, and says why', () => {
    const now = readersNow([keyring('1', [ana, beto, carla], [ana, beto])])
    expect(keepsIn(now, idOf(carla), idOf(beto))).toBe('unled')
    expect(keepsIn(now, idOf(beto), idOf(beto))).toBe('self')
    expect(keepsIn(now, idOf(beto), idOf(ana))).toBe('elder')
    expect(keepsIn(now, idOf(ana), idOf(beto))).toBeUndefined()
    expect(keepsIn(now, idOf(beto), idOf(carla))).toBeUndefined()
  })
})

describe('whose key it is', () => {
  const said = (by: Key, of: Key, called: string): Standing<Member> => ({
    id: `${idOf(by)} ${called}`,
    version: called,
    at: '2026-03-02T14:00:00.000Z',
    from: idOf(by),
    content: { key: idOf(of), called, how: 'person' },
  })
  const now = readersNow([keyring('1', [ana, carla, beto, dina], [ana, beto])])
  /** What somebody is called by whom, as one of the case sees it. */
  const seen = (member: readonly Standing<Member>[], of: Key, by: Key) => {
    const vouched = memberOf({ member }, idOf(of), { own: idOf(by), ...now })
    return vouched && [vouched.member.called, vouched.by, vouched.voice]
  }

  it('is what the officer wrote, before all others', () => {
    const member = [said(dina, carla, 'mía'), said(ana, carla, 'de quien dirige')]
    expect(seen(member, carla, dina)).toEqual(['mía', idOf(dina), 'own'])
    expect(seen(member, carla, beto)).toEqual(['de quien dirige', idOf(ana), 'lead'])
  })

  it('is what who leads wrote, in their order, and not what another reader wrote after', () => {
    const member = [said(beto, carla, 'del segundo'), said(ana, carla, 'de la primera'), said(dina, carla, 'de quien lee')]
    expect(seen(member, carla, carla)).toEqual(['de la primera', idOf(ana), 'lead'])
    expect(seen(member.toSpliced(1, 1), carla, ana)).toEqual(['del segundo', idOf(beto), 'lead'])
    expect(seen(member.slice(2), carla, ana)).toEqual(['de quien lee', idOf(dina), 'reader'])
  })

  it('is the last that one author wrote', () => {
    expect(seen([said(ana, carla, 'antes'), said(ana, carla, 'después')], carla, beto)?.[0]).toBe('después')
  })

  it('is never what the key says of itself, nor what was said of another', () => {
    expect(seen([said(carla, carla, 'Fiscal General'), said(ana, dina, 'otra')], carla, ana)).toBeUndefined()
  })

  it('is what somebody wrote who reads no longer, only where nobody else says it', async () => {
    const gone = await testKey(9)
    const member = [said(gone, carla, 'de quien ya no lee'), said(dina, carla, 'de quien lee')]
    expect(seen(member, carla, ana)?.[2]).toBe('reader')
    expect(seen(member.slice(0, 1), carla, ana)).toEqual(['de quien ya no lee', idOf(gone), 'former'])
  })
})
