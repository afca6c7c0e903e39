import type { Key } from '#seal/key.ts'
import { changeReaders, type NewReaders } from '#seal/ledger/readers.ts'
import { type Device, keepEntries } from './device.ts'
import { type OpenCase, openCaseOf, stored, takeUnseen } from './open-case.ts'

type Change = { readonly key: Key; readonly at: string; readonly readers: NewReaders }

/**
 * Changes who reads a part of a case: a new key for all that is written from here on, sealed to these readers alone.
 * @throws SealRefused `seal.no-authority` where the officer may not, and as `changeReaders`; nothing is written then
 */
export const setReaders = async (device: Device, open: OpenCase, { key, at, readers }: Change): Promise<OpenCase> => {
  await takeUnseen(device, open)
  const { ledger, opened, kept } = open
  const taken = await ledger.take(await changeReaders({ ledger, opened }, { by: key, at }, readers))
  await keepEntries(device, [stored(ledger, taken)])
  await opened.take(taken)
  return openCaseOf(kept, ledger, opened)
}
