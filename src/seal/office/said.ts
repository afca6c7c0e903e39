import { z } from 'zod'
import { readCanonical, sha256Hex, shaped } from '../canonical.ts'
import { type SealCause, SealRefused } from '../refused.ts'
import { checkCountersignature, Countersignature } from './countersign.ts'
import { checkOffice, OfficeRecord, shownId } from './record.ts'
import { checkVouch, Vouch } from './vouch.ts'
import { checkWithdrawal, Withdrawal } from './withdraw.ts'

/** Everything that offices say. */
export const Statement = z.discriminatedUnion('type', [OfficeRecord, Countersignature, Vouch, Withdrawal])
export type Statement = z.infer<typeof Statement>

/** Longer than any of them. */
const STATEMENT_AT_MOST = 4_096

/** By their ids, all that was said and holds together; what does not, with its cause. Whom to believe is another question. */
export type Said = {
  readonly offices: ReadonlyMap<string, OfficeRecord>
  readonly countersignatures: ReadonlyMap<string, Countersignature>
  readonly vouches: ReadonlyMap<string, Vouch>
  /** By the id of what was withdrawn. */
  readonly withdrawals: ReadonlyMap<string, Withdrawal>
  readonly refused: ReadonlyMap<string, SealCause>
  /** The ids of all that holds together. */
  readonly holds: ReadonlySet<string>
}

export const NOTHING_SAID: Said = {
  offices: new Map(),
  countersignatures: new Map(),
  vouches: new Map(),
  withdrawals: new Map(),
  refused: new Map(),
  holds: new Set(),
}

/** One of them by its text, its form alone. @throws SealRefused `seal.too-large`, `seal.unreadable`, `seal.unknown-version` */
export const readStatement = (text: string): Statement => {
  const where = shownId(sha256Hex(text))
  if (text.length > STATEMENT_AT_MOST) throw new SealRefused('seal.too-large', where)
  return shaped(Statement, readCanonical(text, where), where)
}

const found = <Value>(all: ReadonlyMap<string, Value>, id: string, where: string): Value => {
  const value = all.get(id)
  if (value === undefined) throw new SealRefused('seal.truncated', shownId(where))
  return value
}

/**
 * Checks all that offices said in a programme, in whatever order it came. What is not taken stands among `refused`: `seal.truncated` where what it
 * speaks of is missing, otherwise as the check of its kind.
 * @param before ids of what was seen to hold in this programme. Whatever a statement speaks of it names by its hash, so what held once holds wherever all
 * that it speaks of is there, and its signature is checked no more
 */
export const readSaid = async (texts: Iterable<string>, programme: string, before: ReadonlySet<string> = new Set()): Promise<Said> => {
  const [offices, countersignatures, vouches, withdrawals, refused] = [
    new Map<string, OfficeRecord>(),
    new Map<string, Countersignature>(),
    new Map<string, Vouch>(),
    new Map<string, Withdrawal>(),
    new Map<string, SealCause>(),
  ]
  const holds = new Set<string>()
  const orRefuse = async (id: string, take: () => Promise<void>): Promise<void> => {
    try {
      await take()
    } catch (error) {
      if (!(error instanceof SealRefused)) throw error
      refused.set(id, error.code)
    }
  }
  /** What a statement speaks of is looked for each time; its check is made once. */
  const checked = async (id: string, check: () => Promise<void>): Promise<void> => {
    if (!before.has(id)) await check()
    holds.add(id)
  }
  const take = async (id: string, one: Statement): Promise<void> => {
    switch (one.type) {
      case 'office':
        await checked(id, () => checkOffice(one, programme))
        offices.set(id, one)
        return
      case 'countersignature': {
        const between = { as: found(offices, one.as, id), office: found(offices, one.office, id) }
        await checked(id, () => checkCountersignature(one, between))
        countersignatures.set(id, one)
        return
      }
      case 'vouch': {
        const as = found(offices, one.as, id)
        await checked(id, () => checkVouch(one, as))
        vouches.set(id, one)
        return
      }
      case 'withdrawal': {
        const of = countersignatures.get(one.of) ?? found(vouches, one.of, id)
        const as = found(offices, of.as, id)
        await checked(id, () => checkWithdrawal(one, of, as))
        withdrawals.set(one.of, one)
        return
      }
    }
  }
  const read: { readonly id: string; readonly one: Statement }[] = []
  for (const text of new Set(texts)) {
    const id = sha256Hex(text)
    await orRefuse(id, async () => void read.push({ id, one: readStatement(text) }))
  }
  // Each kind speaks only of those before it.
  for (const type of ['office', 'countersignature', 'vouch', 'withdrawal'] as const)
    for (const { id, one } of read) if (one.type === type) await orRefuse(id, () => take(id, one))
  return { offices, countersignatures, vouches, withdrawals, refused, holds }
}
