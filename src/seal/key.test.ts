import { hkdfSync } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { bech32 } from '@scure/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSealedTo, openWith, sealTo } from './age-file.ts'
import { checkKeyRecord, keyFrom, keyId, makeKey, readAloud, secretOf } from './key.ts'
import { causeOf } from './refused.fixture.ts'
import { testKey } from './seal.fixture.ts'
import { checkSignature, isSignedByLibrary, sign } from './signature.ts'

const made = { kind: 'officer', madeAt: '2026-03-01T09:00:00.000Z' } as const

describe('a key', () => {
  it('that is forged is refused as often as it comes', async () => {
    const { record } = await makeKey(made)
    const forged = { ...record, kind: 'recovery' as const }
    for (let time = 0; time < 3; time += 1) expect(await causeOf(() => checkKeyRecord(forged))).toBe('seal.bad-signature')
  })

  it('comes from 32 bytes, and is the same whenever it is made of them', async () => {
    const key = await testKey(1)
    expect(await testKey(1)).toEqual(key)
    expect(key.secret).toMatch(/^AGE-SECRET-KEY-1/)
    expect(
      readAloud(keyId(key.record))
        .split(' ')
        .map((group) => group.length),
    ).toEqual([4, 4, 4, 4, 4, 4, 4, 4])
  })

  it('opens what is sealed to its public half by X25519 (RFC 7748, section 6.1)', async () => {
    const alice = hexToBytes('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')
    const { record } = await keyFrom(secretOf(alice), made)
    expect(bytesToHex(bech32.decodeToBytes(record.recipient).bytes)).toBe(
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
    )
  })

  it('derives its signing half under a name of its own (HKDF-SHA-256)', async () => {
    const { record } = await testKey(1)
    const seed = hkdfSync('sha256', new Uint8Array(32).fill(1), '', 'istmo/1/signing', 32)
    expect(bytesToHex(ed25519.getPublicKey(new Uint8Array(seed)))).toBe(record.verify)
  })

  it('shows that whoever made its record has it', async () => {
    const [one, other] = [await makeKey(made), await makeKey(made)]
    expect(await causeOf(() => checkKeyRecord(one.record))).toBe('taken')
    for (const changed of [
      { ...one.record, recipient: other.record.recipient },
      { ...one.record, verify: other.record.verify },
      { ...one.record, kind: 'recovery' as const },
      { ...one.record, madeAt: '2026-03-01T09:00:01.000Z' },
    ])
      expect(await causeOf(() => checkKeyRecord(changed))).toBe('seal.bad-signature')
  })

  it('is told from every other by its fingerprint, which stands for both halves', async () => {
    const [one, other] = [await makeKey(made), await makeKey(made)]
    const all = [
      one.record,
      other.record,
      { ...one.record, verify: other.record.verify },
      { ...one.record, recipient: other.record.recipient },
    ]
    expect(new Set(all.map(keyId)).size).toBe(4)
  })

  it('is refused where the line on paper was misread', async () => {
    const { secret } = await testKey(1)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: secret.length - 1 }),
        fc.constantFrom(...'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'),
        async (at, sign) => {
          const misread = secret.slice(0, at) + sign + secret.slice(at + 1)
          fc.pre(misread !== secret)
          expect(await causeOf(() => keyFrom(misread, made))).toBe('seal.misread-line')
        },
      ),
      { numRuns: 60 },
    )
    for (const other of ['', 'AGE-SECRET-KEY-1', secret.toLowerCase().replace('age', 'AGE'), `${secret}Q`])
      expect(await causeOf(() => keyFrom(other, made))).toBe('seal.misread-line')
  })
})

describe('a signature', () => {
  const verify = 'ed4928c628d1c2c6eae90338905995612959273a5c63f93636c14614ac8737d1'
  const signed = sign('object', { a: 1, b: ['x'] }, new Uint8Array(32).fill(3))
  const check = (purpose: 'object' | 'keyring', value: { readonly sig: string }, by = verify) =>
    causeOf(() => checkSignature(purpose, value, { verify: by, where: '' }))

  it('is for one purpose and one value, in whatever order its parts stand', async () => {
    const reordered = { b: ['x'], a: 1, sig: signed.sig }
    expect(await check('object', signed)).toBe('taken')
    expect(await check('object', reordered)).toBe('taken')
    expect(await check('keyring', signed)).toBe('seal.bad-signature')
    const other = { ...signed, a: 2 }
    expect(await check('object', other)).toBe('seal.bad-signature')
    expect(await check('object', signed, (await testKey(1)).record.verify)).toBe('seal.bad-signature')
    const garbage = { ...signed, sig: 'ff'.repeat(64) }
    expect(await check('object', garbage)).toBe('seal.bad-signature')
    expect(await check('object', signed, 'no key')).toBe('seal.bad-signature')
  })

  it('of a key or a point of small order is none, whatever some programs say of it', async () => {
    // The neutral point, and one of order 8 (Chalkias et al. 2020, Taming the many EdDSAs, table 5).
    const small = [
      '0100000000000000000000000000000000000000000000000000000000000000',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    ]
    for (const key of small) {
      const forged = { ...signed, sig: `${small[0]}${'0'.repeat(64)}` }
      expect(await check('object', forged, key)).toBe('seal.bad-signature')
    }
    const torsion = ed25519.Point.fromHex(small[1] ?? '')
    const mixed = ed25519.Point.fromHex(verify).add(torsion).toHex()
    expect(await check('object', signed, mixed)).toBe('seal.bad-signature')
    const [r, rest] = [signed.sig.slice(0, 64), signed.sig.slice(64)]
    const moved = ed25519.Point.fromHex(r).add(torsion).toHex()
    expect(await check('object', { ...signed, sig: moved + rest })).toBe('seal.bad-signature')
  })

  it('is judged alike with the platform and without it', async () => {
    const message = utf8ToBytes('a message')
    const sig = ed25519.sign(message, new Uint8Array(32).fill(3))
    const key = hexToBytes(verify)
    expect(isSignedByLibrary(message, sig, key)).toBe(true)
    expect(isSignedByLibrary(message, sig.with(40, (sig[40] ?? 0) ^ 1), key)).toBe(false)
    const moved = ed25519.Point.fromBytes(sig.subarray(0, 32))
      .add(ed25519.Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'))
      .toBytes()
    expect(isSignedByLibrary(message, Uint8Array.from([...moved, ...sig.subarray(32)]), key)).toBe(false)
  })
})

describe('an age file', () => {
  const content = new TextEncoder().encode('a bus ticket')
  it('opens for those it is sealed to, and for nobody else', async () => {
    const [one, two, three] = await Promise.all([testKey(1), testKey(2), testKey(3)])
    const file = await sealTo([one.record.recipient, two.record.recipient], content)
    expect(await openWith(one.secret, file, '')).toEqual(content)
    expect(await openWith(two.secret, file, '')).toEqual(content)
    expect(await causeOf(() => openWith(three.secret, file, ''))).toBe('seal.no-key')
  })

  it('is refused when a byte of it was changed, or it is cut', async () => {
    const one = await testKey(1)
    const file = await sealTo([one.record.recipient], content)
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), async (at) => {
        const changed = file.with(at, (file[at] ?? 0) ^ 1)
        expect(['seal.unreadable', 'seal.no-key']).toContain(await causeOf(() => openWith(one.secret, changed, '')))
      }),
      { numRuns: 60 },
    )
    for (const length of [0, 10, file.length - 1])
      expect(await causeOf(() => openWith(one.secret, file.subarray(0, length), ''))).toBe('seal.unreadable')
  })

  it('shows to how many keys it is sealed, and how much is in it', async () => {
    const [one, two] = [await testKey(1), await testKey(2)]
    const to = (...keys: readonly string[]) => sealTo(keys, new Uint8Array(4096))
    const both = await to(one.record.recipient, two.record.recipient)
    expect(isSealedTo(both, 2, [4096])).toBe(true)
    expect(isSealedTo(both, 1, [4096])).toBe(false)
    expect(isSealedTo(both, 2, [4095, 16_384])).toBe(false)
    expect(isSealedTo(await sealTo([one.record.recipient], new Uint8Array(256 * 1024)), 1, [4096, 256 * 1024])).toBe(true)
    const text = new TextDecoder('latin1').decode(both)
    const bytes = (changed: string) => Uint8Array.from(changed, (sign) => sign.charCodeAt(0))
    for (const changed of ['X25519', 'age-encryption.org/v1', '--- '].map((part) => text.replace(part, 'x'.repeat(part.length))))
      expect(isSealedTo(bytes(changed), 2, [4096])).toBe(false)
    expect(isSealedTo(new TextEncoder().encode('<!doctype html>'), 1, [4096])).toBe(false)
  })
})

it('32 bytes are a secret, fewer are none', () => expect(secretOf(new Uint8Array(32))).toHaveLength(74))
