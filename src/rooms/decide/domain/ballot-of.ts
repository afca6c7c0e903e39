import type { ItemSeen } from '../contract/meeting.ts'

type Ballot = {
  /** `left`: nobody speaks for it any more, and its vote counts. */
  readonly how: 'room' | 'remote' | 'proxy' | 'absent' | 'left'
  /** Who speaks for it, where that is another. */
  readonly holder: string | undefined
  readonly vote: ItemSeen['votes'][number] | undefined
  /** Whether its vote was counted: not where an officer wrote it down and it is absent. */
  readonly counts: boolean
  /** Somebody speaks for it and has not voted. */
  readonly isSilent: boolean
}

/** How a country was counted at a point: after the decision as it was counted then, whatever was recorded since. */
export const ballotOf = ({ tally, votes }: Pick<ItemSeen, 'tally' | 'votes'>, country: string): Ballot => {
  const holder = tally.represented.find((one) => one.country === country)?.holder
  const counts = [...tally.for, ...tally.against, ...tally.abstained].includes(country)
  const there = tally.present.find((one) => one.country === country)?.how ?? (counts ? 'left' : 'absent')
  const vote = votes.find((one) => one.country === country)
  return { how: holder === undefined ? there : 'proxy', holder, vote, counts, isSilent: tally.silent.includes(country) }
}
