import type { Deciding } from './let-through.ts'

const saidIn = ({ rule, least, onObjection, onSilence, members }: Deciding): string =>
  JSON.stringify([rule, least, onObjection, onSilence, members.toSorted()])

/** Whether answers in writing are counted alike: another name or another way to vote at meetings makes no other rule. */
export const isSameRule = (one: Deciding, other: Deciding): boolean => saidIn(one) === saidIn(other)
