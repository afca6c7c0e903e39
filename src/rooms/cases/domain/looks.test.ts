import { describe, expect, it } from 'vitest'
import { keyId } from '#seal/key.ts'
import { giveByRecovery } from '#seal/ledger/recover.ts'
import { newTestCase, testKey } from '#seal/seal.fixture.ts'
import { caseFileOf } from './case-file.ts'
import { id, version } from './case-file.fixture.ts'
import { looksOf, recoveriesOf } from './looks.ts'

it('who looked at whose identity, and when, the last first', () => {
  const shown = (n: number, at: string, from: string) => ({ ...version(id(n), 'shown', { person: id(9) }), at, from })
  const file = caseFileOf([shown(1, '2026-03-02T14:00:00.000Z', 'A'), shown(2, '2026-03-03T14:00:00.000Z', 'B')])
  expect(looksOf(file)).toEqual([
    { at: '2026-03-03T14:00:00.000Z', key: 'B', person: id(9) },
    { at: '2026-03-02T14:00:00.000Z', key: 'A', person: id(9) },
  ])
})

describe('a recovery', () => {
  it('is told once, by its key and by whom it gave the case to; other changes of readers are none', async () => {
    const test = await newTestCase()
    const [heir, second] = [await testKey(2), await testKey(3)]
    const recovery = keyId(test.recovery.record)
    const found = () => recoveriesOf(test.ledger, new Set([recovery]))
    await test.change(test.founder, { holders: [test.founder, second] })
    expect(found()).toEqual([])
    await giveByRecovery(test.ledger, test.recovery, { heir: heir.record, at: '2026-03-05T10:00:00.000Z' })
    await giveByRecovery(test.ledger, test.recovery, { heir: second.record, at: '2026-03-06T10:00:00.000Z' })
    expect(found()).toEqual([
      { at: '2026-03-06T10:00:00.000Z', recovery, heirs: [keyId(second.record)], staying: [], parts: [test.ledger.ctx] },
      { at: '2026-03-05T10:00:00.000Z', recovery, heirs: [keyId(heir.record)], staying: [], parts: [test.ledger.ctx] },
    ])
  })

  it('tells who goes on reading apart from who was given it, and who was given it again', async () => {
    const test = await newTestCase()
    const heir = await testKey(2)
    const given = { heir: heir.record, at: '2026-03-05T10:00:00.000Z', beside: () => [test.founder.record] }
    await giveByRecovery(test.ledger, test.recovery, given)
    await giveByRecovery(test.ledger, test.recovery, { heir: heir.record, at: '2026-03-06T10:00:00.000Z' })
    const found = recoveriesOf(test.ledger, new Set([keyId(test.recovery.record)]))
    expect(found.map(({ heirs, staying }) => [heirs, staying])).toEqual([
      [[keyId(heir.record)], []],
      [[keyId(heir.record)], [keyId(test.founder.record)]],
    ])
  })
})
