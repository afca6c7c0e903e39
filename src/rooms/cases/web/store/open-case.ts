import { type Key, keyId, type KeyRecord } from '#seal/key.ts'
import { type StoredEntry, textOf } from '#seal/ledger/entry.ts'
import { type CheckedEntry, Ledger } from '#seal/ledger/ledger.ts'
import { type Opened, openLedger, type Quarantined, type Version } from '#seal/ledger/opened.ts'
import { inOrder, readLedger } from '#seal/ledger/read-ledger.ts'
import { inForceOf, type NewReaders, removedReaders } from '#seal/ledger/readers.ts'
import { beginCase, writeKeyring, writeObject } from '#seal/ledger/write.ts'
import type { Known } from '#seal/ledger/view.ts'
import { SealRefused } from '#seal/refused.ts'
import { BUILDING, type ContentKind, IDENTITY } from '../../contract/contents.ts'
import { COMMON, type CommonKind } from '../../contract/common.ts'
import type { Identity } from '../../contract/identity.ts'
import { PROTECTION, type ProtectedKind } from '../../contract/protection/contents.ts'
import { type CaseFile, caseFileOf } from '../../domain/case-file.ts'
import { custodyTaken } from '../../domain/custody-taken.ts'
import { originsOf } from '../../domain/origins.ts'
import { identitiesOf, type KnownIdentity } from '../../domain/identities.ts'
import { type CommonFile, commonFileOf, type ProtectionFile, protectionFileOf } from '../../domain/protection/protection-file.ts'
import { openApart } from './open-apart.ts'
import { type Device, keepCase, keepEntries, type KeptCase, type KeptEntry, keptEntries, keptHashes } from './device.ts'

/** A case that was opened: all its entries, and what the officer reads of them. */
export type OpenCase = {
  readonly kept: KeptCase
  readonly ledger: Ledger
  readonly opened: Opened
  readonly file: CaseFile
  readonly identities: readonly KnownIdentity[]
  /** What protects the persons of the case: nothing for who builds it and does not read that part. */
  readonly protection: ProtectionFile
  readonly common: CommonFile
  /** Identities that somebody changed in a part of their own after they had been removed from the case: they do not count. */
  readonly outside: readonly Quarantined[]
}

/**
 * Whether an identity may be written into a compartment, and is the one that is shown where there are two: it was last given out by one who leads the
 * case now, or by recovery, and nobody opens it who was removed from the case. Otherwise whoever began one in somebody's back would get what is written.
 */
const trustIn = (ledger: Ledger): ((compartment: string) => boolean) => {
  const [first, removed] = [inForceOf(ledger, ledger.ctx), removedReaders(ledger)]
  const isGood = ({ keyring: { from, holders }, byRecovery }: Known): boolean =>
    (byRecovery || first.every(({ keyring }) => keyring.leads.includes(from))) && !holders.some((record) => removed.has(keyId(record)))
  const bad = new Set(ledger.standing.inForce.filter((one) => !isGood(one)).map(({ compartment }) => compartment))
  return (compartment) => !bad.has(compartment)
}

/**
 * What a consent was taken back by stops its act although it is put aside: whoever leads could otherwise make it not count, by removing its author as if
 * that had been before.
 */
const withdrawnAside = (opened: Opened): readonly Version[] =>
  opened.aside.filter(({ kind, compartment }) => kind === ('withdrawal' satisfies CommonKind) && opened.kindOf(compartment) === COMMON)

/** Those of which it holds, and the others. */
const parted = <One>(all: readonly One[], holds: (one: One) => boolean): readonly [readonly One[], readonly One[]] => [
  all.filter(holds),
  all.filter((one) => !holds(one)),
]

/** The case is built in its first compartment. What stands in another is not taken for it. */
export const openCaseOf = (kept: KeptCase, ledger: Ledger, opened: Opened): OpenCase => {
  const { versions } = opened
  const built = versions.filter(({ compartment }) => compartment === ledger.ctx)
  const of = (kind: string) => versions.filter(({ compartment }) => compartment !== ledger.ctx && opened.kindOf(compartment) === kind)
  const isTrusted = trustIn(ledger)
  const { standing } = ledger
  const file = caseFileOf(built)
  const origins = originsOf(file.taken, opened, (hash) => ledger.entry(hash)?.entry)
  const [outside, within] = parted(of(IDENTITY), ({ entry }) => ledger.isFromOutside(entry, standing))
  const trustedFirst = identitiesOf(within).toSorted((a, b) => Number(isTrusted(b.compartment)) - Number(isTrusted(a.compartment)))
  return {
    kept,
    ledger,
    opened,
    file: { ...file, custody: custodyTaken(file.custody, origins) },
    identities: trustedFirst,
    protection: protectionFileOf(of(PROTECTION)),
    common: commonFileOf([...of(COMMON), ...withdrawnAside(opened)]),
    outside: outside.map(({ entry, from }) => ({ entry, from, code: 'seal.late' })),
  }
}

/** How a case began, as it is kept. */
export const beginningOf = ({ begin: { entry, payload } }: Ledger): StoredEntry => ({ text: textOf(entry), payload })

/** All entries of a case, as they are kept. */
export const entriesOf = (ledger: Ledger): readonly StoredEntry[] =>
  [...ledger.entries].map(({ entry, payload }) => ({ text: textOf(entry), payload }))

const keptOf = (ledger: Ledger): KeptCase => ({ ctx: ledger.ctx, begin: beginningOf(ledger), copiedAt: null, copiedHeads: [] })

/** An entry as it lies on the device. */
export const stored = ({ ctx }: Ledger, { hash, entry, payload }: CheckedEntry): KeptEntry => ({ hash, ctx, text: textOf(entry), payload })

/** Puts a case on the device with all its entries. */
export const keepLedger = async (device: Device, ledger: Ledger): Promise<KeptCase> => {
  const kept = (await device.get('case', ledger.ctx)) ?? keptOf(ledger)
  await keepCase(
    device,
    kept,
    [...ledger.entries].map((one) => stored(ledger, one)),
  )
  return kept
}

/** All that the device holds of a case. @throws SealRefused where it was tampered with */
export const keptLedger = async (device: Device, { ctx, begin }: KeptCase): Promise<Ledger> =>
  readLedger({ begin, entries: await keptEntries(device, ctx) }, { ctx })

/** Opens a case of the device. @throws SealRefused where it was tampered with, or the key reads nothing of it */
export const openKept = async (device: Device, kept: KeptCase, key: Key): Promise<OpenCase> => {
  const { ledger, opened } = await openApart({ ctx: kept.ctx, begin: kept.begin, entries: await keptEntries(device, kept.ctx) }, key)
  return openCaseOf(kept, ledger, opened)
}

/** Begins a case of one officer: sealed to them and to recovery before anything is written. */
export const beginKept = async (
  device: Device,
  { key, recovery, at }: { key: Key; recovery: KeyRecord; at: string },
): Promise<OpenCase> => {
  const ledger = await Ledger.begun(await beginCase(key, recovery, { kind: BUILDING, at }))
  return openCaseOf(await keepLedger(device, ledger), ledger, await openLedger(ledger, key))
}

/** What another window wrote meanwhile. */
export const takeUnseen = async (device: Device, { ledger, opened }: OpenCase): Promise<void> => {
  const hashes = await keptHashes(device, ledger.ctx)
  if (hashes.every((hash) => ledger.entry(hash))) return
  const unseen = await Promise.all(hashes.filter((hash) => !ledger.entry(hash)).map((hash) => device.get('entry', hash)))
  for (const entry of inOrder(
    unseen.filter((one) => one !== undefined),
    (hash) => ledger.entry(hash) !== undefined,
  ))
    await opened.take(await ledger.take(entry))
}

/** A case with what another window wrote or took in meanwhile. */
export const withUnseen = async (device: Device, open: OpenCase): Promise<OpenCase> => {
  const { size } = open.ledger
  await takeUnseen(device, open)
  return open.ledger.size === size ? open : openCaseOf(open.kept, open.ledger, open.opened)
}

export type Written = {
  readonly id: string
  readonly kind: ContentKind | ProtectedKind | CommonKind | 'identity'
  readonly parents: readonly string[]
  readonly content: unknown
}
type By = { readonly key: Key; readonly at: string }
/** What is written, and into which compartment. */
export type Placed = { readonly object: Written; readonly compartment: string }
type Writing = By &
  Placed & {
    /** What is written with it in the part that is built. */
    readonly note?: Written
  }

const sealInto = async ({ ledger }: OpenCase, { key, at, object, compartment }: By & Placed): Promise<CheckedEntry> => {
  const [keyring, other] = ledger.standing.inForce.filter((one) => one.compartment === compartment)
  if (other) throw new SealRefused('seal.two-keyrings', ledger.ctx.slice(0, 16))
  if (!keyring?.keyring.holders.some((holder) => keyId(holder) === keyId(key.record)))
    throw new SealRefused('seal.given-away', ledger.ctx.slice(0, 16))
  const standing = { ctx: ledger.ctx, prev: ledger.tips, at }
  return ledger.take(await writeObject(key, standing, { keyring, object: { ...object, parents: [...object.parents] } }))
}

/**
 * Seals versions, each into one compartment, and puts them on the device before they count as written: all are there or none is; and since each builds upon
 * those before it, nobody has it without them.
 * @throws SealRefused `seal.given-away` where the officer reads it no longer, `seal.two-keyrings`, `seal.too-large`, and nothing is written then; `seal.no-authority`
 * where somebody else began the compartment and its readers have not taken it over
 */
export const writeTogether = async (device: Device, open: OpenCase, { all, ...by }: By & { all: readonly Placed[] }): Promise<OpenCase> => {
  const { ledger, opened } = open
  const taken: CheckedEntry[] = []
  for (const one of all) taken.push(await sealInto(open, { ...by, ...one }))
  await keepEntries(
    device,
    taken.map((one) => stored(ledger, one)),
  )
  for (const one of taken) await opened.take(one)
  return openCaseOf(open.kept, ledger, opened)
}

/** The same of one version, with its note before it. @throws as `writeTogether` */
export const writeInto = (device: Device, open: OpenCase, { key, at, note, object, compartment }: Writing): Promise<OpenCase> => {
  const noted = note ? [{ object: note, compartment: open.ledger.ctx }] : []
  return writeTogether(device, open, { key, at, all: [...noted, { object, compartment }] })
}

type Beginning = By & Pick<NewReaders, 'holders' | 'leads'> & { readonly kind: string }

/** Begins a further compartment of a case. @returns its name. @throws SealRefused `seal.no-authority` where the officer does not lead the case */
export const beginPart = async (device: Device, { ledger, opened }: OpenCase, { key, at, ...readers }: Beginning): Promise<string> => {
  const recovery = ledger.standing.inForce.find(({ compartment }) => compartment === ledger.ctx)?.keyring.recovery
  if (!recovery) throw new SealRefused('seal.no-recovery', ledger.ctx.slice(0, 16))
  const { kind, holders, leads } = readers
  const named = { kind, replaces: [], holders: [...holders], leads: [...leads], recovery, earlier: [] }
  const taken = await ledger.take(await writeKeyring(key, { ctx: ledger.ctx, prev: ledger.tips, at }, named))
  await keepEntries(device, [stored(ledger, taken)])
  await opened.take(taken)
  return taken.hash
}

/** A version of who somebody is, as whoever writes it anew had it before them. */
export type SeenIdentity = Pick<KnownIdentity, 'version' | 'compartment'>

/** Versions of who somebody is, in the part that is shown of those that this key opens: two where it was changed twice at once. */
export const identityStanding = ({ identities }: Pick<OpenCase, 'identities'>, person: string): readonly KnownIdentity[] => {
  const all = identities.filter(({ content }) => content.person === person)
  return all.filter(({ compartment }) => compartment === all[0]?.compartment)
}

/**
 * Writes who somebody is, into a compartment of that identity alone; where there is none that is to be trusted, into a new one.
 * @throws SealRefused as `writeInto`, `seal.no-authority` where a new one is needed and this officer does not lead the case
 */
export const writeIdentity = async (
  device: Device,
  open: OpenCase,
  { identity, seen, ...writing }: By & Pick<Writing, 'note'> & { readonly identity: Identity; readonly seen: readonly SeenIdentity[] },
): Promise<OpenCase> => {
  await takeUnseen(device, open)
  const { key, at } = writing
  const { identities } = openCaseOf(open.kept, open.ledger, open.opened)
  const isTrusted = trustIn(open.ledger)
  const before = identities.filter((one) => one.content.person === identity.person && isTrusted(one.compartment))
  const compartment =
    before[0]?.compartment ??
    (await beginPart(device, open, { key, at, kind: IDENTITY, holders: [key.record], leads: [keyId(key.record)] }))
  const parents = seen.filter((one) => one.compartment === compartment).map(({ version }) => version)
  return writeInto(device, open, { ...writing, compartment, object: { id: identity.person, kind: 'identity', parents, content: identity } })
}
