import { Tally } from '../../contract/counts/tally.ts'
import { type GivenTally, lastOf } from '../../domain/counts/summed.ts'
import { openedEnvelopes } from '../given/received-copies.ts'
import type { Desk } from '../store/desk.ts'
import { keepDraft, keptDraft } from '../store/drafts.ts'

type Counted = { readonly programme: string; readonly year: number }
const isOf =
  ({ programme, year }: Counted) =>
  ({ tally }: GivenTally): boolean =>
    tally.programme === programme && tally.year === year

/** Sealed to the officer's own key: the last tally of one sender and year. An envelope ends, and what was published rests on it for good. */
const placeOf = (from: string, { year }: Counted): string => `counts-tally-${year}-${from}`

const keptTally = async (desk: Desk, from: string, of: Counted): Promise<readonly GivenTally[]> => {
  const kept = (await keptDraft(desk, placeOf(from, of))) as { at?: unknown; tally?: unknown } | undefined
  const { data: tally } = Tally.safeParse(kept?.tally)
  return tally && typeof kept?.at === 'string' ? [{ from, at: kept.at, tally }] : []
}

/**
 * All tallies that came to this officer and are on this device, of one year of their programme; with those of accepted senders that ended since. What is no
 * tally is told where copies are.
 */
export const receivedTallies = async (desk: Desk, programme: string, year: number): Promise<readonly GivenTally[]> => {
  const of = { programme, year }
  const { opened } = await openedEnvelopes(desk)
  const came = opened.flatMap(({ from, at, content }): readonly GivenTally[] => {
    const { data: tally } = Tally.safeParse(content)
    return tally ? [{ from, at, tally }] : []
  })
  const accepted = await acceptedSenders(desk)
  const kept = (await Promise.all(accepted.map((from) => keptTally(desk, from, of)))).flat()
  const isThere = ({ from, at }: GivenTally) => came.some((one) => one.from === from && one.at === at)
  return [...came, ...kept.filter((one) => !isThere(one))].filter(isOf(of))
}

/** Keeps the last tally of each accepted sender beyond the end of its envelope. */
export const keepTallies = async (desk: Desk, programme: string, year: number): Promise<void> => {
  const accepted = await acceptedSenders(desk)
  const given = (await receivedTallies(desk, programme, year)).filter(({ from }) => accepted.includes(from))
  for (const { from, at, tally } of lastOf(given)) await keepDraft(desk, placeOf(from, { programme, year }), { at, tally })
}

/** Whether somebody counted for the office that a head signs for. */
export const isForOffice = ({ country, office }: Tally, of: Pick<Tally, 'country' | 'office'>): boolean =>
  country === of.country && office === of.office

/** Sealed to the officer's own key: whose fingerprint they typed. */
const SENDERS = 'counts-senders'

/** Whose tallies are added up: those alone whose fingerprint the head typed on this device. */
export const acceptedSenders = async (desk: Desk): Promise<readonly string[]> => {
  const kept = await keptDraft(desk, SENDERS)
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
}

export const acceptSender = async (desk: Desk, id: string): Promise<void> =>
  keepDraft(desk, SENDERS, [...new Set([...(await acceptedSenders(desk)), id])].toSorted())
