import { describe, expect, it } from 'vitest'
import { sealTo } from '../age-file.ts'
import { canonicalText, sha256Hex } from '../canonical.ts'
import { keyFrom, keyId, makeKey, signBy } from '../key.ts'
import { paddedJson } from '../padding.ts'
import { newTestCase, note, testKey } from '../seal.fixture.ts'
import { headsOf, openLedger } from './opened.ts'

const AT = '2026-03-02T14:00:00.000Z'

describe('what is opened of a case', async () => {
  const second = await testKey(2)

  it('takes no key of another compartment for one of this, whoever hands it on', async () => {
    const test = await newTestCase()
    const shared = await test.change(test.founder, { holders: [test.founder, second] })
    const apart = await test.change(test.founder, { holders: [test.founder] }, { kind: 'identity', replaces: [] })
    await test.write(apart, note('a name'))
    const opened = await openLedger(test.ledger, test.founder)
    const [epoch] = opened.earlierOf(apart)
    if (!epoch) throw new Error('its founder opens it')
    // Handed on inside a keyring of the first compartment, it would open an identity to all who read the case.
    const identity = (await makeKey({ kind: 'officer', madeAt: AT })).secret
    const { record } = await keyFrom(identity, { kind: 'officer', madeAt: AT })
    const head = {
      v: 1,
      type: 'keyring',
      ctx: test.ledger.ctx,
      prev: [...test.ledger.heads],
      at: AT,
      replaces: [shared],
      holders: [test.founder.record, second.record],
      leads: [keyId(test.founder.record)],
      recovery: test.recovery.record,
      epoch: record.recipient,
      from: keyId(test.founder.record),
    }
    const payload = await sealTo(
      [...head.holders, head.recovery].map(({ recipient }) => recipient),
      paddedJson({ head, kind: 'building', identity, earlier: [epoch] }),
    )
    const { from: _from, ...unsigned } = head
    const text = canonicalText(signBy('keyring', { ...unsigned, payload: sha256Hex(payload) }, test.founder))
    await test.ledger.take({ text, payload })
    const theirs = await openLedger(test.ledger, second)
    expect(theirs.quarantined).toMatchObject([{ code: 'seal.wrong-context' }])
    expect(theirs.versions).toEqual([])
  })

  it('lets nobody take the place of what they cannot have known of', async () => {
    const test = await newTestCase()
    const first = await test.write(test.first, note('one'))
    const before = test.ledger.heads
    const shared = await test.change(test.founder, { holders: [test.founder, second] })
    const hidden = await test.write(shared, note('two', 0, [first]))
    // Under the readers of before, and in the place of what came after them.
    await test.write(test.first, note('false', 0, [hidden]), { prev: before })
    const texts = headsOf((await openLedger(test.ledger, test.founder)).versions).map(({ content }) => (content as { text: string }).text)
    expect(texts.toSorted()).toEqual(['false', 'two'])
  })
})
