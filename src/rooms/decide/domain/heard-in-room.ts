import type { Tally } from '../contract/voting.ts'

/** Countries whose vote is said aloud in the room: those that are there, and those for whom one of them speaks. In the order of the members. */
export const heardInRoom = ({ members, present, represented }: Pick<Tally, 'members' | 'present' | 'represented'>): readonly string[] => {
  const inRoom = new Set(present.filter(({ how }) => how === 'room').map(({ country }) => country))
  const spoken = represented.filter(({ holder }) => inRoom.has(holder)).map(({ country }) => country)
  return members.filter((country) => inRoom.has(country) || spoken.includes(country))
}
