import { describe, expect, it } from 'vitest'
import { sealTo } from './age-file.ts'
import { canonicalText, sha256Hex } from './canonical.ts'
import { checkEnvelope, type Envelope, openEnvelope, sealEnvelope } from './envelope.ts'
import { keyId, signBy } from './key.ts'
import { paddedJson } from './padding.ts'
import { causeOf } from './refused.fixture.ts'
import { testKey } from './seal.fixture.ts'

const AT = '2026-03-02T14:00:00.000Z'
const CONTENT = { exhibit: 'bus ticket' }

describe('an envelope', async () => {
  const [sender, reader, other, server] = [await testKey(1), await testKey(2), await testKey(3), await testKey(66)]
  const to = [reader.record]
  const given = await sealEnvelope(sender, { at: AT, until: null, to, content: CONTENT })
  const envelope = JSON.parse(given.text) as Envelope
  const check = (text: object | string, payload = given.payload) =>
    causeOf(() => checkEnvelope({ text: typeof text === 'string' ? text : canonicalText(text), payload }))

  it('opens to those it names and to its sender, and to nobody else', async () => {
    const checked = await checkEnvelope(given)
    expect(checked.id).toBe(sha256Hex(given.text))
    for (const key of [reader, sender]) expect(await openEnvelope(checked, key)).toEqual(CONTENT)
    expect(await causeOf(() => openEnvelope(checked, other))).toBe('seal.no-key')
  })

  it('tells nothing of what is in it: the same length for little and for more', async () => {
    const more = await sealEnvelope(sender, { at: AT, until: null, to, content: { exhibit: 'b'.repeat(3_000) } })
    expect(more.payload.length).toBe(given.payload.length)
    expect(given.text).not.toContain('exhibit')
    expect(await causeOf(() => sealEnvelope(sender, { at: AT, until: null, to, content: 'b'.repeat(300_000) }))).toBe('seal.too-large')
  })

  it('is not changed on the way', async () => {
    expect(await check({ ...envelope, to: [other.record] })).toBe('seal.bad-signature')
    expect(await check({ ...envelope, until: '2027-03-02T14:00:00.000Z' })).toBe('seal.bad-signature')
    expect(await check({ ...envelope, from: keyId(server.record) })).toBe('seal.unknown-key')
    expect(await check({ ...envelope, sender: server.record, from: keyId(server.record) })).toBe('seal.bad-signature')
    expect(await check(given.text, (await sealEnvelope(sender, { at: AT, until: null, to, content: {} })).payload)).toBe('seal.altered')
    expect(await check('<!doctype html><title>Sign in</title>')).toBe('seal.unreadable')
    expect(await check({ ...envelope, v: 2 })).toBe('seal.unknown-version')
    expect(await check('x'.repeat(70_000))).toBe('seal.too-large')
  })

  it('is refused where its sender sealed it to more or fewer, twice to one, or to a recovery', async () => {
    const { payload: _payload, sig: _sig, from: _from, ...head } = envelope
    const sealed = async (recipients: readonly string[], over: object = {}) => {
      const payload = await sealTo(recipients, paddedJson({ head: {}, content: CONTENT }))
      return check(signBy('envelope', { ...head, ...over, payload: sha256Hex(payload) }, sender), payload)
    }
    const [own, readers] = [sender.record.recipient, reader.record.recipient]
    expect(await sealed([own, readers, server.record.recipient])).toBe('seal.recipient-unsigned')
    expect(await sealed([readers])).toBe('seal.recipient-unsigned')
    expect(await sealed([own, readers, readers], { to: [reader.record, reader.record] })).toBe('seal.recipient-unsigned')
    expect(await sealed([own, readers], { to: [(await testKey(9, 'recovery')).record] })).toBe('seal.unknown-key')
  })

  it('says that it was sealed to another in the place of one whom it names', async () => {
    const { payload: _payload, sig: _sig, from: _from, ...head } = envelope
    const inside = { head: { ...head, from: keyId(sender.record) }, content: CONTENT }
    const payload = await sealTo([sender.record.recipient, server.record.recipient], paddedJson(inside))
    const text = canonicalText(signBy('envelope', { ...head, payload: sha256Hex(payload) }, sender))
    expect(await causeOf(async () => openEnvelope(await checkEnvelope({ text, payload }), reader))).toBe('seal.recipient-unsigned')
  })

  it('does not take what was sealed for another one', async () => {
    const { payload: _payload, sig: _sig, from: _from, ...head } = envelope
    const later = { ...head, at: '2026-03-03T14:00:00.000Z' }
    const text = canonicalText(signBy('envelope', { ...later, payload: envelope.payload }, sender))
    const checked = await checkEnvelope({ text, payload: given.payload })
    expect(await causeOf(() => openEnvelope(checked, reader))).toBe('seal.wrong-context')
  })
})
