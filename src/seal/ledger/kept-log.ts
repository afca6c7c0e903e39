import { sha256Hex } from '../canonical.ts'

/**
 * How far the log of a keeper goes: how many entries of a case it has, and one hash over these in their order. Whoever noted it once sees when
 * the log was cut, or another put in its place.
 */
export type Position = { readonly seq: number; readonly chain: string }

/** Where the log of a case begins. @param ctx its name */
export const startOf = (ctx: string): Position => ({ seq: 0, chain: ctx })

/** One entry further. @param hash of the entry */
export const after = ({ seq, chain }: Position, hash: string): Position => ({
  seq: seq + 1,
  chain: sha256Hex(`istmo/1/log ${chain} ${hash}`),
})

export const isAt = (one: Position, other: Position): boolean => one.seq === other.seq && one.chain === other.chain
