import { expect, it } from 'vitest'
import { newTestCase, testKey } from '#seal/seal.fixture.ts'
import { bytesOf } from './kept-ledgers.ts'

it('a ledger is reckoned by its entries, and a keyring by the keys that it names', async () => {
  const [few, many] = [await newTestCase(), await newTestCase()]
  const others = await Promise.all(Array.from({ length: 20 }, (_, n) => testKey(20 + n)))
  await few.change(few.founder, { holders: [few.founder] })
  await many.change(many.founder, { holders: [many.founder, ...others] })
  const sealed = ({ ledger }: typeof few) => [...ledger.entries].reduce((sum, { payload }) => sum + payload.length, 0)
  expect(bytesOf(few.ledger) - sealed(few)).toBe(4_096 + 512)
  expect(bytesOf(many.ledger) - sealed(many)).toBe(4_096 + 21 * 512)
})
