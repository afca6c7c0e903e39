import type { Answer, System } from '../contract/facts.ts'
import type { Law, SystemLaw } from '../contract/law-data.ts'
import type { Span } from './span.ts'

type Standing = SystemLaw['treaties'][number]
/** Whether a State was bound on a day, and the act by which it became so. */
export type PartyOn = { readonly answer: Answer; readonly standing: Standing | null }

/** By the source that lists who is a party to each. */
const LISTS = { UNTOC: 'untc-untoc', TIP: 'untc-tip', SOM: 'untc-som' } as const
/** Acts by which a State is bound: to sign is none of them. */
const BINDS: readonly string[] = ['ratified', 'acceded']
/** UNTOC art. 38(2), TIP Protocol art. 17(2), SOM Protocol art. 22(2): the thirtieth day after the instrument was deposited. */
const DAYS = 30

const after = (day: string): string => new Date(Date.parse(day) + DAYS * 86_400_000).toISOString().slice(0, 10)

/**
 * Whether a State was bound by the Convention or one of its protocols on all days of a span. What is not on file is unknown and never "no"; nor is it
 * known whether a treaty was denounced since the list was made.
 */
export const partyOn = (law: Law, { system, treaty, span }: { system: System; treaty: keyof typeof LISTS; span: Span }): PartyOn => {
  const standings = law.systems.find((one) => one.system === system)?.treaties ?? []
  const standing = standings.find(({ source, status }) => source === LISTS[treaty] && BINDS.includes(status.en)) ?? null
  return { answer: standing && after(standing.date) <= span.first ? 'yes' : 'unknown', standing }
}
