import { hashOf, type StoredEntry } from '#seal/ledger/entry.ts'
import { after, isAt, type Position, startOf } from '#seal/ledger/kept-log.ts'
import { type Key, keyId } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { readLedger } from '#seal/ledger/read-ledger.ts'
import { SealRefused } from '#seal/refused.ts'
import { SENT_BYTES_AT_MOST, SENT_ENTRIES_AT_MOST, storedOf } from '../../contract/keeping.ts'
import type { Desk } from '../store/desk.ts'
import { type Device, keepMet, type KeptEntry, thereOf } from '../store/device.ts'
import { keptLedger, stored } from '../store/open-case.ts'
import type { Server } from './server.ts'

const SHOWN = 16

/** The server hands the case out to this person no more. */
export class CaseClosed extends Error {
  override readonly name = 'CaseClosed'
}

type Page = { readonly begin: StoredEntry; readonly entries: readonly StoredEntry[]; readonly more: boolean }

/** How a page of a case is asked for: as one who reads it, or by the office's recovery. */
type Asks = (ctx: string, after: number) => ReturnType<Server['read']>

/** The next entries of the server's log. @throws SealRefused `seal.rollback` where it is not the log that was seen before */
const nextOf = async (asks: Asks, ctx: string, position: Position): Promise<Page> => {
  const page = await asks(ctx, position.seq)
  if (!page) throw new CaseClosed('not for this person')
  if (!page.from || !isAt(page.from, position)) throw new SealRefused('seal.rollback', ctx.slice(0, SHOWN))
  if (page.more && page.entries.length === 0) throw new SealRefused('seal.truncated', ctx.slice(0, SHOWN))
  return { begin: storedOf(page.begin), entries: page.entries.map(storedOf), more: page.more }
}

const readingAt =
  (server: Server): Asks =>
  (ctx, after) =>
    server.read(ctx, after)

/** Fetches what the server has more of an open case. @throws SealRefused with the first cause; what came before it stays */
export const fetchInto = async (desk: Desk, server: Server, ctx: string): Promise<void> => {
  for (let more = true; more;) {
    const met = await desk.device.get('meeting', ctx)
    if (!met) return
    const page = await nextOf(readingAt(server), ctx, met.position)
    await desk.takeIn(ctx, met.position, page.entries)
    more = page.more
  }
}

/** More than any case has: who sends more than that wants to fill the device. */
const LOG_AT_MOST = 50_000

/** All that a server has of a case, and how far its log goes. */
export type Whole = { readonly ledger: Ledger; readonly position: Position }

/** A case of the server that this device does not have: all of its log, checked, on no disk yet. @throws SealRefused with the first cause */
export const fetchWhole = (server: Server, ctx: string): Promise<Whole> => wholeOf(readingAt(server), ctx)

/**
 * All that the server has of a case, by the office's recovery; null where it has no case that names this recovery today.
 * @throws SealRefused with the first cause, ServerSilent, ServerRefused
 */
export const fetchByRecovery = async (server: Server, recovery: Key, { ctx, at }: { ctx: string; at: string }): Promise<Whole | null> => {
  try {
    return await wholeOf((of, after) => server.readByRecovery(recovery, { at, ctx: of, after }), ctx)
  } catch (error) {
    if (error instanceof CaseClosed) return null
    throw error
  }
}

const wholeOf = async (asks: Asks, ctx: string): Promise<Whole> => {
  let position = startOf(ctx)
  const entries: StoredEntry[] = []
  for (;;) {
    const page = await nextOf(asks, ctx, position)
    entries.push(...page.entries)
    if (entries.length > LOG_AT_MOST) throw new SealRefused('seal.too-large', ctx.slice(0, SHOWN))
    position = page.entries.map(({ text }) => hashOf(text)).reduce(after, position)
    if (!page.more) return { ledger: await readLedger({ begin: page.begin, entries }, { ctx }), position }
  }
}

/** The case as this device has it: open, or closed to this person and with what they wrote before they knew. */
const ledgerOf = async (desk: Desk, ctx: string): Promise<Ledger | null> => {
  const open = desk.caseOf(ctx)
  if (open) return open.ledger
  const kept = await desk.device.get('case', ctx)
  return kept ? keptLedger(desk.device, kept) : null
}

/** Entries that the server does not have yet, none before what it builds upon. */
export const waitingOf = async (device: Device, ledger: Ledger): Promise<readonly KeptEntry[]> => {
  const there = await thereOf(device, ledger.ctx)
  return [...ledger.entries].filter(({ hash }) => !there.has(hash)).map((one) => stored(ledger, one))
}

/** The keyring by which recovery gave a case to this officer, as long as the server does not have it: nothing else says there that it is theirs. */
const heirIn = (desk: Desk, ledger: Ledger, waiting: readonly KeptEntry[]): string | undefined => {
  const own = keyId(desk.key.record)
  const given = ledger.keyrings.filter(({ byRecovery, keyring }) => byRecovery && keyring.holders.some((record) => keyId(record) === own))
  return waiting.find(({ hash }) => given.some((one) => one.hash === hash))?.text
}

/** So many of them as travel together. */
const batchOf = (entries: readonly KeptEntry[]): readonly KeptEntry[] => {
  let bytes = 0
  // A third more in base 64.
  const fitting = entries.findIndex(({ text, payload }) => (bytes += text.length + (payload.length * 4) / 3) > SENT_BYTES_AT_MOST)
  return entries.slice(0, fitting === -1 ? SENT_ENTRIES_AT_MOST : Math.min(Math.max(fitting, 1), SENT_ENTRIES_AT_MOST))
}

/**
 * Hands in what the server does not have. It is marked as being there once the server says so; a server that says so and keeps nothing is found out
 * at the next look, since its log is another then.
 * @returns whether the server had nothing that this device has not
 * @throws CaseClosed where the case is not for this person, as the server says
 */
export const handIn = async (desk: Desk, server: Server, ctx: string): Promise<boolean> => {
  const [ledger, kept] = [await ledgerOf(desk, ctx), await desk.device.get('case', ctx)]
  if (!ledger || !kept) return true
  let isLevel = true
  for (let waiting = await waitingOf(desk.device, ledger); ;) {
    const met = await desk.device.get('meeting', ctx)
    const isNew = met?.position.seq === 0
    if (!met || (waiting.length === 0 && !isNew)) return isLevel
    const batch = batchOf(waiting)
    const done = await server.send(ctx, isNew ? kept.begin : null, batch, heirIn(desk, ledger, waiting))
    if (!done) throw new CaseClosed('not for this person')
    isLevel = isAt(done.from, met.position)
    const to = isLevel ? done.taken.reduce(after, met.position) : met.position
    await keepMet(desk.device, { ctx, from: met.position, to, entries: [], there: batch.map(({ hash }) => hash) })
    waiting = waiting.slice(batch.length)
    if (waiting.length > 0) continue
    // All of it was handed in, and the server says of none that it is there: so it does not say it to this person.
    if (to.seq === 0 && done.from.seq === 0 && ledger.size > 0) throw new CaseClosed('not for this person')
    return isLevel
  }
}
