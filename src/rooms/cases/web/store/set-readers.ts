import { type Key, keyId } from '#seal/key.ts'
import type { CheckedEntry } from '#seal/ledger/ledger.ts'
import { changeReaders, inForceOf, type NewReaders } from '#seal/ledger/readers.ts'
import { IDENTITY } from '../../contract/contents.ts'
import { readersNow } from '../../domain/readers.ts'
import { type Device, keepEntries } from './device.ts'
import { NotDone } from './not-done.ts'
import { type OpenCase, openCaseOf, stored, takeUnseen } from './open-case.ts'

/**
 * Who is to read which parts, made of the case as it stands when the turn comes and not as it stood on a page: whoever was removed meanwhile, in another
 * window or by a colleague, must not come back by somebody else's press.
 */
export type ReadersChange = (open: OpenCase) => readonly NewReaders[]
type Changing = { readonly key: Key; readonly at: string; readonly change: ReadersChange }

/** An identity is opened to nobody who does not read the case: one of them may have been removed while it was being opened. */
const refuseStrangers = ({ ledger, opened }: OpenCase, { compartment, holders }: NewReaders): void => {
  if (opened.kindOf(compartment) !== IDENTITY) return
  const idsIn = (part: string) => readersNow(inForceOf(ledger, part)).holders.map(keyId)
  const known = new Set([...idsIn(ledger.ctx), ...idsIn(compartment)])
  if (holders.some((record) => !known.has(keyId(record)))) throw new NotDone('case.reader-gone')
}

/**
 * Changes who reads parts of a case: a new key for all that is written there from here on, sealed to these readers alone. All parts are changed in one
 * stroke, so that a stop leaves nobody half in a case.
 * @throws SealRefused `seal.no-authority` where the officer may not, and as `changeReaders`; NotDone `case.reader-gone`; nothing is written then
 */
export const setReaders = async (device: Device, open: OpenCase, { key, at, change }: Changing): Promise<OpenCase> => {
  await takeUnseen(device, open)
  const { ledger, opened, kept } = open
  const now = openCaseOf(kept, ledger, opened)
  const made: CheckedEntry[] = []
  for (const readers of change(now)) {
    refuseStrangers(now, readers)
    made.push(await ledger.take(await changeReaders({ ledger, opened }, { by: key, at }, readers)))
  }
  await keepEntries(
    device,
    made.map((one) => stored(ledger, one)),
  )
  for (const one of made) await opened.take(one)
  return openCaseOf(kept, ledger, opened)
}
