import { Tally } from '../../contract/counts/tally.ts'
import type { GivenTally } from '../../domain/counts/summed.ts'
import { openedEnvelopes } from '../given/received-copies.ts'
import type { Desk } from '../store/desk.ts'
import { keepDraft, keptDraft } from '../store/drafts.ts'

/** All tallies that came to this officer and are on this device, of one year of their programme. What is no tally is told where copies are. */
export const receivedTallies = async (desk: Desk, programme: string, year: number): Promise<readonly GivenTally[]> => {
  const { opened } = await openedEnvelopes(desk)
  return opened.flatMap(({ from, at, content }) => {
    const { data: tally } = Tally.safeParse(content)
    return tally?.programme === programme && tally.year === year ? [{ from, at, tally }] : []
  })
}

/** Sealed to the officer's own key: whose fingerprint they typed. */
const SENDERS = 'counts-senders'

/** Whose tallies are added up: those alone whose fingerprint the head typed on this device. */
export const acceptedSenders = async (desk: Desk): Promise<readonly string[]> => {
  const kept = await keptDraft(desk, SENDERS)
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
}

export const acceptSender = async (desk: Desk, id: string): Promise<void> =>
  keepDraft(desk, SENDERS, [...new Set([...(await acceptedSenders(desk)), id])].toSorted())
