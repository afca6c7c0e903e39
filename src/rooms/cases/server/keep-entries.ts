import { hashOf, type StoredEntry } from '#seal/ledger/entry.ts'
import { after, type Position, startOf } from '#seal/ledger/kept-log.ts'
import { type CheckedEntry, Ledger } from '#seal/ledger/ledger.ts'
import { everNamed, presentReaders } from '#seal/ledger/readers.ts'
import { type Sent, storedOf } from '../contract/keeping.ts'
import { holdLedger, ledgerOf } from './kept-ledgers.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'
import { addEntries } from './sql/entries.ts'
import { addCase, keepReaders, type KeptCase, moveOn, type Place } from './sql/kept-cases.ts'
import type { Tx } from './tables.ts'

type Sending = Place & { readonly begin: Sent | null; readonly entries: readonly Sent[] }
type By = { readonly actorId: string; readonly now: string }
type Taken = { readonly from: Position; readonly taken: string[] }

/** Checks all that was sent by all that is there, and puts it at the end of the log; or refuses, and then nothing of it is kept. */
export const keepEntries = async (tx: Tx, sending: Sending, { kept, by }: { kept: KeptCase | undefined; by: By }): Promise<Taken> => {
  const { programmeId: programme_id, ctx } = sending
  if (sending.begin && hashOf(sending.begin.text) !== ctx) refuse('case.entry-refused', { cause: 'seal.wrong-context', entry: ctx })
  const ledger = kept ? await ledgerOf(tx, kept) : await begunBy(tx, sending, by)
  const from = kept ? { seq: kept.seq, chain: kept.chain } : startOf(ctx)
  const taken = await takeNew(ledger, sending.entries).catch((error: unknown) => {
    // What was refused at once left it as it was: nobody makes us check a whole case anew by sending nonsense.
    if (kept && ledger.size === from.seq) holdLedger(sending, ledger, from)
    throw error
  })
  let position = from
  const rows = taken.map(({ hash, sent }) => {
    position = after(position, hash)
    const { text, payload } = storedOf(sent)
    return { programme_id, ctx, ...position, hash, text, payload: Buffer.from(payload), sent_at: by.now }
  })
  await addEntries(tx, rows)
  await moveOn(tx, sending, position)
  if (!kept || taken.some(({ checked: { entry } }) => entry.type === 'keyring'))
    await keepReaders(tx, sending, { named: everNamed(ledger), present: presentReaders(ledger) })
  holdLedger(sending, ledger, position)
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

type New = { readonly hash: string; readonly sent: Sent; readonly checked: CheckedEntry }

const takeNew = async (ledger: Ledger, entries: readonly Sent[]): Promise<readonly New[]> => {
  const taken: New[] = []
  for (const sent of entries) {
    const hash = hashOf(sent.text)
    if (ledger.entry(hash)) continue
    const checked = await orProblem(
      stored(sent).then((entry) => ledger.take(entry)),
      (cause) => refuse('case.entry-refused', { cause, entry: hash }),
    )
    taken.push({ hash, sent, checked })
  }
  return taken
}
