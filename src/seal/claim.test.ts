import { describe, expect, it } from 'vitest'
import { checkClaim, claimKey } from './claim.ts'
import { causeOf } from './refused.fixture.ts'
import { testKey } from './seal.fixture.ts'

const OWN = { programme: '0192f7a0-5b1e-7c3d-9a41-000000000001', person: 'prosecutor-hn' }
const AT = '2026-03-02T14:00:00.000Z'

describe('the claim of a key', async () => {
  const [key, other, recovery] = [await testKey(1), await testKey(2), await testKey(9, 'recovery')]
  const claim = claimKey(key, { ...OWN, at: AT })
  const check = (value: unknown, over: Partial<typeof OWN> = {}) => causeOf(() => checkClaim(value, { ...OWN, ...over }))

  it('holds for the person and the programme that it was made for, and for no other', async () => {
    expect(await check(claim)).toBe('taken')
    expect(await check(claim, { person: 'police-hn' })).toBe('seal.wrong-context')
    expect(await check(claim, { programme: '0192f7a0-5b1e-7c3d-9a41-000000000002' })).toBe('seal.wrong-context')
  })

  it('is nobody’s who has another key: neither changed, nor signed by that one, nor put round a key of somebody else', async () => {
    expect(await check({ ...claim, person: 'police-hn' }, { person: 'police-hn' })).toBe('seal.bad-signature')
    expect(await check({ ...claim, key: other.record })).toBe('seal.unknown-key')
    expect(await check({ ...claimKey(other, { ...OWN, at: AT }), key: key.record })).toBe('seal.unknown-key')
    expect(await check({ ...claimKey({ ...other, record: key.record }, { ...OWN, at: AT }) })).toBe('seal.bad-signature')
  })

  it('is of an officer’s key, and of this form', async () => {
    expect(await check(claimKey(recovery, { ...OWN, at: AT }))).toBe('seal.unknown-key')
    expect(await check({ ...claim, more: 1 })).toBe('seal.unreadable')
    expect(await check({ ...claim, v: 2 })).toBe('seal.unknown-version')
  })
})
