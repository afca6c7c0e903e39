import type { Ledger } from '#seal/ledger/ledger.ts'

/** The moment of the last entry of a case, as its author's device wrote it: what is known of the case goes no further. ISO, UTC. */
export const lastWrittenIn = ({ begin, entries }: Pick<Ledger, 'begin' | 'entries'>): string => {
  let last = begin.entry.at
  for (const { entry } of entries) if (entry.at > last) last = entry.at
  return last
}
