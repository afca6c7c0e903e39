import { type Key, keyId, type KeyRecord } from '#seal/key.ts'
import { changeReaders, inForceOf, type NewReaders } from '#seal/ledger/readers.ts'
import { COMMON } from '../../contract/common.ts'
import { BUILDING } from '../../contract/contents.ts'
import { PROTECTION } from '../../contract/protection/contents.ts'
import { type Part, partNamed, partsOf } from '../../domain/protection/parts.ts'
import { readersNow, withReader } from '../../domain/readers.ts'
import { type Device, keepEntries } from './device.ts'
import { beginPart, type OpenCase, openCaseOf, stored, takeUnseen, writeInto } from './open-case.ts'

type By = { readonly key: Key; readonly at: string }

/** Changes who reads one part, in the middle of something larger. */
const change = async (device: Device, { ledger, opened }: OpenCase, { key, at, ...readers }: By & NewReaders): Promise<void> => {
  const taken = await ledger.take(await changeReaders({ ledger, opened }, { by: key, at }, readers))
  await keepEntries(device, [stored(ledger, taken)])
  await opened.take(taken)
}

/** The common part of the case with one more reader, or one that is begun: of all who build it and of them. @returns its name */
const commonWith = async (device: Device, open: OpenCase, { key, at, worker }: By & { readonly worker: KeyRecord }): Promise<string> => {
  const { ledger } = open
  const [common] = partsOf(open, COMMON, keyId(key.record)).filter(({ stands }) => stands === 'open')
  const building = readersNow(inForceOf(ledger, ledger.ctx))
  const { holders, leads } = withReader(common ?? building, worker, true)
  if (!common) return beginPart(device, open, { key, at, kind: COMMON, holders, leads })
  const isNamed = common.holders.some((record) => keyId(record) === keyId(worker)) && common.leads.includes(keyId(worker))
  if (!isNamed) await change(device, open, { key, at, compartment: common.compartment, holders, leads })
  return common.compartment
}

/** The part that protects and that this officer leads and reads, if there is one: what is handed over. */
const ownPart = (open: OpenCase, own: string): Part | undefined =>
  partsOf(open, PROTECTION, own).find(({ stands, leads }) => stands === 'open' && leads.includes(own))

/**
 * Puts the protection of a case into the hands of somebody: the part that this officer has, or a new one. From then on it names that person alone.
 * Whoever gives it made its key, so nothing is written there before the other has taken it over (`takeOver`); what stood in it before they keep.
 * What a case and its protection both know is opened to them too, and to nobody who builds it the rest.
 * @param worker the officer themself where nobody else protects yet
 * @throws SealRefused `seal.no-authority` where the officer does not lead the case
 */
export const giveProtection = async (
  device: Device,
  open: OpenCase,
  { key, at, worker }: By & { readonly worker: KeyRecord },
): Promise<OpenCase> => {
  await takeUnseen(device, open)
  const { ledger, opened } = open
  const part = ownPart(open, keyId(key.record))
  const readers = { holders: [worker], leads: [keyId(worker)] }
  const common = await commonWith(device, open, { key, at, worker })
  if (part) await change(device, open, { key, at, compartment: part.compartment, ...readers })
  else {
    const protection = await beginPart(device, open, { key, at, kind: PROTECTION, ...readers })
    const object = { id: crypto.randomUUID(), kind: 'protection' as const, parents: [], content: { protection, common } }
    await writeInto(device, open, { key, at, compartment: ledger.ctx, object })
  }
  return openCaseOf(open.kept, ledger, opened)
}

/**
 * Makes a new key for a part that somebody else began for this officer, so that who began it reads nothing that is written from here on: nor anybody whom
 * they named beside. Where it is this officer's already when its turn comes, nothing is changed, and whoever was added since stays.
 */
export const takeOver = async (
  device: Device,
  open: OpenCase,
  { key, at, compartment }: By & { readonly compartment: string },
): Promise<OpenCase> => {
  await takeUnseen(device, open)
  const own = keyId(key.record)
  const isOwn = partNamed(open, compartment, own)?.stands === 'open'
  if (!isOwn) await change(device, open, { key, at, compartment, holders: [key.record], leads: [own] })
  return openCaseOf(open.kept, open.ledger, open.opened)
}

/** Whether a key reads the part of a case that is built. */
export const readsBuilding = ({ ledger, opened }: Pick<OpenCase, 'ledger' | 'opened'>): boolean => opened.kindOf(ledger.ctx) === BUILDING
