import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealTo } from '../age-file.ts'
import { canonicalText, sha256Hex } from '../canonical.ts'
import { type Key, keyFrom, keyId, type KeyRecord, secretOf, signBy } from '../key.ts'
import { paddedJson } from '../padding.ts'
import { causeOf } from '../refused.fixture.ts'
import { newTestCase, note, notesOf, type TestCase, testKey } from '../seal.fixture.ts'
import { hashOf, type Keyring, type StoredEntry } from './entry.ts'
import { headsOf, openLedger } from './opened.ts'
import { readLedger } from './read-ledger.ts'
import { drill, giveByRecovery, recoveryKeyOf } from './recover.ts'
import { type Known, standingIn } from './view.ts'
import { writeKeyring } from './write.ts'

/** A case that two lead, the founder before the second; a third reads. */
const shared = async () => {
  const test = await newTestCase()
  const [second, third, outsider] = [await testKey(2), await testKey(3), await testKey(66)]
  const holders = [test.founder, second, third]
  const common = await test.change(test.founder, { holders, leads: [test.founder, second] })
  return { test, second, third, outsider, common, prev: test.ledger.heads }
}

const inForce = ({ ledger }: TestCase): readonly string[] => ledger.standing.inForce.map(({ hash }) => hash)

/** The same, whichever of the branches came first. */
const sameInAnyOrder = async (test: TestCase): Promise<void> => {
  const { begin, entries } = test.stored()
  const again = await readLedger({ begin, entries: entries.toReversed() })
  expect(again.standing.inForce.map(({ hash }) => hash).toSorted()).toEqual(inForce(test).toSorted())
  expect([...again.standing.voided].toSorted()).toEqual([...test.ledger.standing.voided].toSorted())
}

describe('who was removed', () => {
  it('undoes it by nothing that they write as if it were still before', async () => {
    const { test, second, outsider, common, prev } = await shared()
    const removed = await test.change(test.founder, { holders: [test.founder] }, { replaces: [common], prev })
    // The server helps: the removed lead never saw that.
    const fork = await test.change(
      second,
      { holders: [test.founder, second, outsider], leads: [test.founder, second] },
      { replaces: [common], prev },
    )
    expect(inForce(test)).toEqual([removed])
    const further = await test.change(
      second,
      { holders: [test.founder, second], leads: [test.founder, second] },
      { replaces: [fork], prev: [fork] },
    )
    expect(inForce(test)).toEqual([removed])
    expect([...test.ledger.standing.voided].toSorted()).toEqual([fork, further].toSorted())
    await sameInAnyOrder(test)
    expect(await causeOf(() => test.write(fork, note('to the outsider')))).toBe('seal.old-keyring')
    await test.write(removed, note('to those who read'))
    expect(await notesOf(test.ledger, outsider)).toEqual([])
  })

  it('writes nothing that counts to readers whom they chose; it is shown', async () => {
    const { test, second, outsider, common, prev } = await shared()
    await test.change(test.founder, { holders: [test.founder] }, { replaces: [common], prev })
    const fork = await test.change(
      second,
      { holders: [test.founder, second, outsider], leads: [test.founder, second] },
      { replaces: [common], prev },
    )
    const late = await test.write(fork, note('late'), { by: second, prev: [fork] })
    const opened = await openLedger(test.ledger, test.founder)
    expect(opened.versions).toEqual([])
    expect(opened.quarantined).toEqual([{ entry: late, from: keyId(second.record), code: 'seal.no-authority' }])
  })

  it('cannot have removed one who leads before them', async () => {
    const { test, second, common } = await shared()
    for (const leads of [[second], [second, test.founder]])
      expect(await causeOf(() => test.change(second, { holders: [test.founder, second], leads }, { replaces: [common] }))).toBe(
        'seal.no-authority',
      )
    expect(await causeOf(() => test.change(second, { holders: [test.founder], leads: [test.founder] }, { replaces: [common] }))).toBe(
      'taken',
    )
  })

  it('by recovery is removed, whoever it was, even where they name another recovery meanwhile', async () => {
    const { test, second, common, prev } = await shared()
    const own = await testKey(67, 'recovery')
    const recovered = await test.change(test.recovery, { holders: [second] }, { replaces: [common], prev })
    const fork = await test.change(test.founder, { holders: [test.founder] }, { replaces: [common], prev, recovery: own.record })
    expect(inForce(test)).toEqual([recovered])
    expect([...test.ledger.standing.voided]).toEqual([fork])
    await sameInAnyOrder(test)
    expect(await causeOf(() => test.change(own, { holders: [test.founder] }, { replaces: [recovered] }))).toBe('seal.no-authority')
  })

  it('begins no compartment, and none of their own is another’s', async () => {
    const { test, second, third, common } = await shared()
    expect(await causeOf(() => test.change(third, { holders: [third] }, { replaces: [], kind: 'protection' }))).toBe('seal.no-authority')
    const protection = await test.change(
      test.founder,
      { holders: [test.founder, third], leads: [third] },
      { replaces: [], kind: 'protection' },
    )
    expect(await causeOf(() => test.change(second, { holders: [second] }, { replaces: [protection], kind: 'protection' }))).toBe(
      'seal.no-authority',
    )
    expect(await causeOf(() => test.change(test.founder, { holders: [test.founder] }, { replaces: [protection] }))).toBe(
      'seal.no-authority',
    )
    expect(await causeOf(() => test.change(third, { holders: [third] }, { replaces: [protection, common] }))).toBe('seal.old-keyring')
    expect(await causeOf(() => test.change(third, { holders: [third] }, { replaces: ['0'.repeat(64)] }))).toBe('seal.old-keyring')
  })
})

describe('who was removed, however they arrange it', () => {
  /** A keyring whose hash comes before another: what is looked at first must not decide. */
  const before = async (head: string, make: () => Promise<StoredEntry>): Promise<StoredEntry> => {
    for (;;) {
      const made = await make()
      if (hashOf(made.text) < head) return made
    }
  }
  const headOf = ({ ledger }: TestCase): string => ledger.heads[0] ?? ''

  it('does not void what recovery did, by naming somebody else in their place', async () => {
    const test = await newTestCase()
    const [second, sock] = [await testKey(2), await testKey(66)]
    const both = await test.change(test.founder, { holders: [test.founder, second], leads: [test.founder, second] })
    const recovered = await test.change(test.recovery, { holders: [second] }, { replaces: [both] })
    await test.write(recovered, note('after the removal'), { by: second })
    const fork = test.readers({ holders: [test.founder, second, sock], leads: [sock] })
    await test.ledger.take(await before(headOf(test), () => writeKeyring(test.founder, test.standing([]), fork)))
    expect(inForce(test)).toEqual([recovered])
    await sameInAnyOrder(test)
  })

  it('does not void their removal that rests on what a third made meanwhile', async () => {
    const { test, second, third, outsider } = await shared()
    const leads = [test.founder, second, third]
    const all = await test.change(test.founder, { holders: leads, leads }, { replaces: [...inForce(test)] })
    const prev = test.ledger.heads
    const renewed = await test.change(third, { holders: leads, leads }, { replaces: [all] })
    const removed = await test.change(
      test.founder,
      { holders: [test.founder, third], leads: [test.founder, third] },
      { replaces: [renewed] },
    )
    await test.write(removed, note('after the removal'))
    const fork = test.readers({ holders: [test.founder, second, outsider], leads: [test.founder, second] }, { replaces: [all] })
    const taken = await test.ledger.take(await before(headOf(test), () => writeKeyring(second, test.standing(prev), fork)))
    expect(test.ledger.standing.voided.has(removed)).toBe(false)
    expect(['seal.old-keyring', 'seal.two-keyrings']).toContain(await causeOf(() => test.write(taken.hash, note('secret', 1))))
    expect(await notesOf(test.ledger, outsider)).toEqual([])
    await sameInAnyOrder(test)
  })

  it('who led first once, stepped back and was removed, ends nothing by a recovery of their own', async () => {
    const test = await newTestCase()
    const [second, own] = [await testKey(2), await testKey(67, 'recovery')]
    const back = await test.change(test.founder, { holders: [test.founder, second], leads: [second, test.founder] })
    const removed = await test.change(second, { holders: [second] }, { replaces: [back] })
    await test.change(test.founder, { holders: [test.founder] }, { prev: [], recovery: own.record })
    expect(inForce(test)).toEqual([removed])
    await test.write(removed, note('goes on'), { by: second })
    await sameInAnyOrder(test)
  })

  it('who led first once overrules nobody with the help of one who comes after', async () => {
    const test = await newTestCase()
    const [second, third, fourth, outsider] = [await testKey(2), await testKey(3), await testKey(4), await testKey(66)]
    const back = await test.change(test.founder, { holders: [test.founder, second, third, fourth], leads: [second, test.founder, third] })
    const prev = test.ledger.heads
    const fork = await test.change(test.founder, { holders: [test.founder, third, fourth], leads: [test.founder, third] }, { prev: [] })
    const known = test.ledger.heads
    const removed = await test.change(second, { holders: [second, third, fourth], leads: [second, third] }, { replaces: [back], prev })
    const named = { holders: [test.founder, third, fourth, outsider], leads: [test.founder, third] }
    for (const replaces of [[back, fork], [back], [fork]]) {
      const cause = await causeOf(() => test.change(third, named, { replaces, prev: known }))
      expect(['taken', 'seal.old-keyring', 'seal.no-authority']).toContain(cause)
    }
    expect(inForce(test)).toContain(removed)
    expect(await notesOf(test.ledger, outsider).catch(() => [])).toEqual([])
    await sameInAnyOrder(test)
  })

  it('what recovery did counts, also on what does not', async () => {
    const { test, second, common, prev } = await shared()
    const heir = await testKey(50)
    const leads = [test.founder, second]
    const renewed = await test.change(second, { holders: leads, leads }, { replaces: [common], prev })
    const recovered = await test.change(test.recovery, { holders: [heir] }, { replaces: [renewed], prev: [renewed] })
    await test.change(test.founder, { holders: [test.founder] }, { replaces: [common], prev })
    expect(inForce(test)).toEqual([recovered])
    await sameInAnyOrder(test)
  })

  it('closes the case to nobody by writing much', async () => {
    const { test, second, common, prev } = await shared()
    await test.change(test.founder, { holders: [test.founder] }, { replaces: [common], prev })
    for (let at = 0; at < 70; at += 1) await test.write(common, note(`in the way ${at}`, at), { by: second, prev })
    expect(test.ledger.heads.length).toBeGreaterThan(64)
    expect(test.ledger.tips).toHaveLength(64)
    const [now = ''] = inForce(test)
    expect(test.ledger.tips).toContain(now)
    await test.write(now, note('goes on', 99), { prev: test.ledger.tips })
    const opened = await openLedger(test.ledger, test.founder)
    expect(opened.versions.map(({ content }) => content)).toEqual([{ text: 'goes on' }])
    expect(new Set(opened.quarantined.map(({ code }) => code))).toEqual(new Set(['seal.late']))
  })

  it('takes the place of nothing that was sealed after', async () => {
    const test = await newTestCase()
    const second = await testKey(2)
    const both = await test.change(test.founder, { holders: [test.founder, second] })
    const first = await test.write(both, note('first'))
    const prev = test.ledger.heads
    const early = await test.write(both, note('before the removal', 1), { by: second })
    const { earlier } = { earlier: (await openLedger(test.ledger, test.founder)).earlierOf(test.first) }
    const alone = await test.change(test.founder, { holders: [test.founder] }, { replaces: [both], earlier })
    const later = await test.write(alone, note('after the removal', 0, [first]))
    const erased = await test.write(both, { ...note('', 0, [later]), content: null }, { by: second, prev })
    const opened = await openLedger(test.ledger, test.founder)
    expect(
      headsOf(opened.versions)
        .map(({ entry }) => entry)
        .toSorted(),
    ).toEqual([early, later].toSorted())
    expect(opened.quarantined).toEqual([{ entry: erased, from: keyId(second.record), code: 'seal.late' }])
  })
})

describe('what was written beside a removal', () => {
  it('counts no more in a window that is open, once the removal is known there', async () => {
    const test = await newTestCase()
    const second = await testKey(2)
    const both = await test.change(test.founder, { holders: [test.founder, second] })
    const opened = await openLedger(test.ledger, test.founder)
    const prev = test.ledger.heads
    const late = await test.write(both, note('at once', 1), { by: second, prev })
    await opened.take(test.ledger.entry(late)!)
    expect(opened.versions.map(({ entry }) => entry)).toEqual([late])
    const alone = await test.change(test.founder, { holders: [test.founder] }, { replaces: [both], prev })
    await opened.take(test.ledger.entry(alone)!)
    expect(opened.versions).toEqual([])
    expect(opened.aside.map(({ entry }) => entry)).toEqual([late])
    expect(opened.quarantined).toEqual([{ entry: late, from: keyId(second.record), code: 'seal.late' }])
  })
})

describe('recovery settles', () => {
  it('what parted over recovery itself: that of before', async () => {
    const { test, second, common, prev } = await shared()
    const [own, heir] = [await testKey(67, 'recovery'), await testKey(50)]
    const leads = [test.founder, second]
    await test.change(test.founder, { holders: leads, leads }, { replaces: [common], prev, recovery: own.record })
    await test.change(second, { holders: [...leads, heir], leads }, { replaces: [common], prev })
    expect(inForce(test)).toHaveLength(2)
    expect(await causeOf(() => giveByRecovery(test.ledger, own, { heir: heir.record, at: test.at }))).toBe('seal.no-authority')
    await giveByRecovery(test.ledger, test.recovery, { heir: heir.record, at: test.at })
    expect(inForce(test)).toHaveLength(1)
    await test.write(inForce(test)[0] ?? '', note('goes on'), { by: heir })
  })

  it('and says so where it cannot: a sheet of before, and what was sealed to somebody in its place', async () => {
    const test = await newTestCase()
    const [own, stranger, heir] = [await testKey(67, 'recovery'), await testKey(77), await testKey(50)]
    await drill(test.ledger, test.recovery)
    const changed = await test.change(test.founder, { holders: [test.founder] }, { recovery: own.record })
    expect(await causeOf(() => drill(test.ledger, test.recovery))).toBe('seal.no-key')
    expect(await causeOf(() => giveByRecovery(test.ledger, test.recovery, { heir: heir.record, at: test.at }))).toBe('seal.no-authority')
    await drill(test.ledger, own)
    // Honest outside, sealed to a stranger in recovery's place.
    const readers = test.readers({ holders: [test.founder] }, { replaces: [changed], recovery: own.record })
    const { text } = await writeKeyring(test.founder, test.standing(), readers)
    const { payload: _payload, sig: _sig, from: _from, ...head } = JSON.parse(text) as Keyring
    const identity = secretOf(new Uint8Array(32).fill(44))
    const outside = { ...head, epoch: (await keyFrom(identity, own.record)).record.recipient }
    const content = paddedJson({ head: { ...outside, from: keyId(test.founder.record) }, kind: 'building', identity, earlier: [] })
    const payload = await sealTo([test.founder.record.recipient, stranger.record.recipient], content)
    await test.ledger.take({ text: canonicalText(signBy('keyring', { ...outside, payload: sha256Hex(payload) }, test.founder)), payload })
    expect(await causeOf(() => drill(test.ledger, own))).toBe('seal.recipient-unsigned')
    await giveByRecovery(test.ledger, own, { heir: heir.record, at: test.at })
    await drill(test.ledger, own)
  })

  it('and its heir reads what was before', async () => {
    const test = await newTestCase()
    const heir = await testKey(50)
    await test.write(test.first, note('before'))
    await test.change(test.founder, { holders: [test.founder] }, { replaces: [], kind: 'identity' })
    await giveByRecovery(test.ledger, await recoveryKeyOf(test.ledger, test.recovery.secret), { heir: heir.record, at: test.at })
    expect(await notesOf(test.ledger, heir)).toEqual(['before'])
    expect(inForce(test)).toHaveLength(2)
    expect(
      test.ledger.standing.inForce.every(({ keyring }) => keyring.holders.length === 1 && keyring.from === keyId(test.recovery.record)),
    ).toBe(true)
    expect(await causeOf(() => recoveryKeyOf(test.ledger, heir.secret))).toBe('seal.no-key')
  })
})

/** Keyrings of one compartment as a hostile mind may arrange them: by whom, over what, knowing what, naming whom, with hashes in any order. */
const histories = fc
  .array(
    fc.record({
      from: fc.constantFrom('A', 'B', 'C', 'D'),
      byRecovery: fc.boolean(),
      leads: fc.shuffledSubarray(['A', 'B', 'C', 'D'], { minLength: 1 }),
      knows: fc.array(fc.nat(8), { maxLength: 3 }),
      replaces: fc.array(fc.nat(8), { minLength: 1, maxLength: 2 }),
      hash: fc.integer({ min: 0, max: 1_000_000 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((steps): readonly Known[] =>
    steps.reduce<readonly Known[]>((before, { from, byRecovery, leads, knows, replaces, hash }, index) => {
      const seen = before.filter((_, at) => [...knows, ...replaces].includes(at))
      const knew = new Set(seen.flatMap((one) => [one.hash, ...one.knew]))
      const parents = before.filter((_, at) => replaces.includes(at)).map((one) => one.hash)
      const keyring = { from, leads: [...leads], replaces: parents, holders: [], recovery: {} as KeyRecord, epoch: '' }
      return [...before, { hash: `${hash} ${index}`, keyring, compartment: 'c', knew, byRecovery }]
    }, []),
  )

describe('which keyrings count', () => {
  it('hangs on no order', () =>
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const keyrings = new Map(all.map((one) => [one.hash, one]))
        const told = (view: readonly string[]) => {
          const { inForce, voided } = standingIn(keyrings, new Set(view))
          return [inForce.map(({ hash }) => hash).toSorted(), [...voided].toSorted()]
        }
        const hashes = all.map(({ hash }) => hash)
        const shuffled = hashes.map((hash) => ({ hash, key: numbers.next().value ?? 0 })).toSorted((a, b) => a.key - b.key)
        expect(told(shuffled.map(({ hash }) => hash))).toEqual(told(hashes))
      }),
      { numRuns: 500 },
    ))

  it('what recovery did always does, and something is always in force', () =>
    fc.assert(
      fc.property(histories, (all) => {
        const { inForce, voided } = standingIn(new Map(all.map((one) => [one.hash, one])), new Set(all.map(({ hash }) => hash)))
        expect(all.filter(({ hash, byRecovery }) => byRecovery && voided.has(hash))).toEqual([])
        expect(inForce.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    ))
})

describe('two changes at once that remove no lead', () => {
  const both = async () => {
    const all = await shared()
    const { test, second, third, common, prev } = all
    const leads = [test.founder, second]
    const without: readonly Key[] = [test.founder, second]
    const fourth = await testKey(4)
    const left = await test.change(test.founder, { holders: without, leads }, { replaces: [common], prev })
    const right = await test.change(second, { holders: [...without, third, fourth], leads }, { replaces: [common], prev })
    return { ...all, leads, left, right, fourth }
  }

  it('are both in force, and nobody writes until one who leads both has settled it', async () => {
    const { test, left, right, second, leads } = await both()
    expect(inForce(test).toSorted()).toEqual([left, right].toSorted())
    await sameInAnyOrder(test)
    for (const keyring of [left, right]) expect(await causeOf(() => test.write(keyring, note('x')))).toBe('seal.two-keyrings')
    expect(await causeOf(() => test.change(second, { holders: leads, leads }, { replaces: [left] }))).toBe('seal.old-keyring')
    const settled = await test.change(second, { holders: leads, leads }, { replaces: [left, right] })
    expect(inForce(test)).toEqual([settled])
    await test.write(settled, note('settled'))
    expect(await notesOf(test.ledger, second)).toEqual(['settled'])
  })

  it('are settled by recovery as well', async () => {
    const { test, left, right, fourth } = await both()
    const settled = await test.change(test.recovery, { holders: [fourth] }, { replaces: [left, right] })
    expect(inForce(test)).toEqual([settled])
  })

  it('what was written in either before the other was known counts', async () => {
    const { test, left, right, second } = await both()
    const one = await test.write(left, note('in the left'), { prev: [left] })
    const other = await test.write(right, note('in the right', 1), { by: second, prev: [right] })
    expect(test.ledger.heads).toEqual([one, other].toSorted())
    expect(await notesOf(test.ledger, test.founder)).toEqual(['in the left', 'in the right'])
  })
})
