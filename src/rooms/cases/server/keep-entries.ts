import { hashOf, readEntry, type StoredEntry } from '#seal/ledger/entry.ts'
import { after, type Position, startOf } from '#seal/ledger/kept-log.ts'
import { type CheckedEntry, Ledger } from '#seal/ledger/ledger.ts'
import { everNamed, presentReaders, presentRecoveries } from '#seal/ledger/readers.ts'
import { SealRefused } from '#seal/refused.ts'
import { type Sent, storedOf } from '../contract/keeping.ts'
import { holdLedger, ledgerOf, readKeptLedger } from './kept-ledgers.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'
import { refuseTooMuch } from './refuse-too-much.ts'
import { addEntries } from './sql/entries.ts'
import { addSent } from './sql/sent.ts'
import { keepRecoveries } from './sql/recoveries.ts'
import { addCase, keepReaders, type KeptCase, moveOn, type Place } from './sql/kept-cases.ts'
import type { Tx } from './tables.ts'

type Sending = Place & { readonly begin: Sent | null; readonly entries: readonly Sent[] }
type By = { readonly actorId: string; readonly now: string }
type Taken = { readonly from: Position; readonly taken: string[] }

const sentIn = ({ programmeId }: Place, { actorId: person, now }: By) => ({ programmeId, person, day: now.slice(0, 10) })

/** Checks all that was sent by all that is there, and puts it at the end of the log; or refuses, and then nothing of it is kept. */
export const keepEntries = async (tx: Tx, sending: Sending, { kept, by }: { kept: KeptCase | undefined; by: By }): Promise<Taken> => {
  const { programmeId: programme_id, ctx } = sending
  if (sending.begin && hashOf(sending.begin.text) !== ctx) refuse('case.entry-refused', { cause: 'seal.wrong-context', entry: ctx })
  // Before anything is checked: what is refused for its size costs no checking.
  const coming = kept ? sending.entries : [...(sending.begin ? [sending.begin] : []), ...sending.entries]
  const own = sentIn(sending, by)
  await refuseTooMuch(tx, own, { coming, begins: !kept })
  const { ledger, ahead: before } = kept ? await ledgerOf(tx, kept) : { ledger: await begunBy(tx, sending, by), ahead: new Set<string>() }
  const from = kept ? { seq: kept.seq, chain: kept.chain } : startOf(ctx)
  const ahead = new Set(before)
  const taken: New[] = []
  await takeNew({ ledger, ahead }, sending.entries, taken).catch((error: unknown) => {
    // What was checked before something was refused stays checked: nobody makes us check a whole case anew by sending nonsense.
    for (const { hash } of taken) ahead.add(hash)
    if (kept) holdLedger(sending, { ledger, ahead }, from)
    throw error
  })
  let position = from
  const rows = taken.map(({ hash, text, checked: { payload } }) => {
    position = after(position, hash)
    return { programme_id, ctx, ...position, hash, text, payload: Buffer.from(payload), sent_at: by.now }
  })
  await addEntries(tx, rows)
  const began = kept || !sending.begin ? 0 : sending.begin.text.length + ledger.begin.payload.length
  const bytes = rows.reduce((sum, { text, payload }) => sum + text.length + payload.length, began)
  if (bytes > 0) await addSent(tx, own, bytes)
  await moveOn(tx, sending, position)
  const areReadersNew = !kept || taken.some(({ checked: { entry } }) => entry.type === 'keyring')
  // Who reads is what the log says, without what is ahead of it.
  const isApart = kept !== undefined && areReadersNew && ahead.size > 0
  const checked = isApart ? { ledger: await readKeptLedger(tx, kept), ahead: new Set<string>() } : { ledger, ahead }
  if (areReadersNew) {
    await keepReaders(tx, sending, { named: everNamed(checked.ledger), present: presentReaders(checked.ledger) })
    await keepRecoveries(tx, sending, presentRecoveries(checked.ledger))
  }
  holdLedger(sending, checked, position)
  return { from, taken: taken.map(({ hash }) => hash) }
}

/** In a promise, so that what does not decode is refused like all else. */
const stored = async (sent: Sent): Promise<StoredEntry> => storedOf(sent)

const begunBy = async (tx: Tx, { programmeId: programme_id, ctx, begin }: Sending, { actorId: kept_by, now: kept_at }: By) => {
  if (!begin) throw new Error('a case that is not here was let in without its beginning')
  const of = stored(begin)
  const ledger = await orProblem(
    of.then((entry) => Ledger.begun(entry)),
    (cause) => refuse('case.entry-refused', { cause, entry: ctx }),
  )
  const { text, payload } = await of
  await addCase(tx, { programme_id, ctx, text, payload: Buffer.from(payload), kept_by, kept_at, ...startOf(ctx) })
  return ledger
}

/** `checked` carries the content that was signed for, whatever came with the text this time. */
type New = { readonly hash: string; readonly text: string; readonly checked: CheckedEntry }

/** What is ahead of the log is new once more, and nothing builds upon it before it is in the log itself. */
const takeOne = async ({ ledger, ahead }: { ledger: Ledger; ahead: ReadonlySet<string> }, sent: Sent): Promise<CheckedEntry> => {
  const entry = await stored(sent)
  if (readEntry(sent.text).prev.some((hash) => ahead.has(hash))) throw new SealRefused('seal.truncated')
  return ledger.take(entry)
}

/** @param taken gets what was new, also where something after it is refused */
const takeNew = async (into: { ledger: Ledger; ahead: Set<string> }, entries: readonly Sent[], taken: New[]): Promise<void> => {
  for (const sent of entries) {
    const hash = hashOf(sent.text)
    if (into.ledger.entry(hash) && !into.ahead.has(hash)) continue
    const checked = await orProblem(takeOne(into, sent), (cause) => refuse('case.entry-refused', { cause, entry: hash }))
    into.ahead.delete(hash)
    taken.push({ hash, text: sent.text, checked })
  }
}
