import type { ReadLaw } from '#law/rules'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import type { KeptItem } from '../../contract/bank.ts'
import { checkItems } from '../items/check-items.ts'
import type { ItemFault } from '../items/item-fault.ts'
import type { ItemsRead, ReadFault } from '../items/reading.ts'
import { claimsReview, keptItem, unreviewed } from './kept-item.ts'

/** The version of an item that the bank holds. */
export type Held = { readonly number: number; readonly sha256: string; readonly author: string | null }
export type NewVersion = { readonly item: string; readonly number: number; readonly sha256: string; readonly content: string }

export type ItemsPlan = {
  /** Versions to be added: the first of an item, or one more. Empty where there is a fault. */
  readonly versions: readonly NewVersion[]
  readonly unchanged: number
  readonly claimed: number
  readonly unread: readonly ReadFault[]
  readonly faults: readonly ItemFault[]
}

type Beside = {
  readonly held: ReadonlyMap<string, Held>
  /** Who the author is, by role, where the file names none. */
  readonly author: string
  readonly law: ReadLaw
}

/** A question that was given its id by its place is another one in the next file: the bank would take it for a change of the first. */
const unnamed = ({ notes }: ItemsRead): readonly ReadFault[] =>
  notes.filter(({ code }) => code === 'id-given').map(({ line, value }) => ({ line, column: 0, code: 'no-own-id', value, excerpt: '' }))

const versionOf = (kept: KeptItem, before: Held | undefined): NewVersion => {
  const content = canonicalText(kept)
  return { item: kept.id, number: (before?.number ?? 0) + 1, sha256: sha256Hex(content), content }
}

/** What bringing the items of a file into a bank would add: whole, or nothing. What is the same already is left as it is. */
export const planImport = (read: ItemsRead, { held, author, law }: Beside): ItemsPlan => {
  const kept = read.items.map(({ item }) => keptItem({ ...item, author: item.author ?? held.get(item.id)?.author ?? author }, read.notice))
  const unread = [...read.faults, ...unnamed(read)]
  const faults = checkItems({ items: kept.map((item) => unreviewed(item, 1)) }, law)
  const versions = kept.map((item) => versionOf(item, held.get(item.id)))
  const changed = versions.filter(({ item, sha256 }) => held.get(item)?.sha256 !== sha256)
  return {
    versions: unread.length + faults.length > 0 ? [] : changed,
    unchanged: versions.length - changed.length,
    claimed: read.items.filter(({ item }) => claimsReview(item)).length,
    unread,
    faults,
  }
}
