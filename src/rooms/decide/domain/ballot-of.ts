import type { ItemSeen } from '../contract/meeting.ts'

type Ballot = {
  readonly how: 'room' | 'remote' | 'proxy' | 'absent'
  /** Who speaks for it, where that is another. */
  readonly holder: string | undefined
  /** Its vote, where it counts. */
  readonly vote: ItemSeen['votes'][number] | undefined
  /** Somebody speaks for it and has not voted. */
  readonly isSilent: boolean
}

/** How a country was counted at a point: after the decision as it was counted then, whatever was recorded since. */
export const ballotOf = ({ tally, votes }: Pick<ItemSeen, 'tally' | 'votes'>, country: string): Ballot => {
  const holder = tally.represented.find((one) => one.country === country)?.holder
  const how = holder === undefined ? (tally.present.find((one) => one.country === country)?.how ?? 'absent') : 'proxy'
  const isSilent = tally.silent.includes(country)
  const counts = how !== 'absent' && !isSilent
  return { how, holder, isSilent, vote: counts ? votes.find((one) => one.country === country) : undefined }
}
