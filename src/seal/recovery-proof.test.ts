import { expect, it } from 'vitest'
import { checkRecoveryProof, proveRecovery } from './recovery-proof.ts'
import { causeOf } from './refused.fixture.ts'
import { testKey } from './seal.fixture.ts'

const RECOVERY = await testKey(9, 'recovery')
const BY = { programme: '0192f7a0-5b1e-7c3d-9a41-000000000001', person: 'a person' }
const AT = '2026-03-02T14:00:00.000Z'
const proof = proveRecovery(RECOVERY, { ...BY, at: AT })

it('shows that one person holds a recovery key, in one programme, at a moment', async () =>
  expect(await checkRecoveryProof(proof, BY)).toEqual(proof))

it('is nobody else’s, of no other key, and of no other moment', async () => {
  const officer = await testKey(1)
  for (const [value, by, cause] of [
    [proof, { ...BY, person: 'another' }, 'seal.wrong-context'],
    [proof, { ...BY, programme: '0192f7a0-5b1e-7c3d-9a41-000000000002' }, 'seal.wrong-context'],
    [proveRecovery(officer, { ...BY, at: AT }), BY, 'seal.unknown-key'],
    [{ ...proof, key: (await testKey(10, 'recovery')).record }, BY, 'seal.unknown-key'],
    [{ ...proof, key: { ...proof.key, madeAt: AT } }, BY, 'seal.bad-signature'],
    [{ ...proof, at: '2026-03-02T14:00:00.001Z' }, BY, 'seal.bad-signature'],
    [{ ...proof, type: 'claim' }, BY, 'seal.unreadable'],
  ] as const)
    expect(await causeOf(() => checkRecoveryProof(value, by))).toBe(cause)
})
