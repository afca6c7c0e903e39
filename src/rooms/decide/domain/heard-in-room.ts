import type { ItemSeen } from '../contract/meeting.ts'

type Heard = {
  readonly tally: Pick<ItemSeen['tally'], 'members' | 'present' | 'represented'>
  readonly votes: readonly Pick<ItemSeen['votes'][number], 'country' | 'recorded'>[]
}

/**
 * Countries whose vote is said aloud in the room: those that are there, and those for whom one of them speaks, but for those that cast it by
 * hand. In the order of the members.
 */
export const heardInRoom = ({ tally: { members, present, represented }, votes }: Heard): readonly string[] => {
  const inRoom = new Set(present.filter(({ how }) => how === 'room').map(({ country }) => country))
  const spoken = represented.filter(({ holder }) => inRoom.has(holder)).map(({ country }) => country)
  const byHand = new Set(votes.flatMap(({ country, recorded }) => (recorded ? [] : [country])))
  return members.filter((country) => (inRoom.has(country) || spoken.includes(country)) && !byHand.has(country))
}
