import type { Attendance, Tally, Voting } from '../contract/voting.ts'
import { quorumOf } from './tally.ts'

type Member = { readonly country: string; readonly how: Attendance | null }

/** The quorum as it stands: of those in the room or remote, whatever was voted or decided meanwhile. */
export const quorumNow = (members: readonly Member[], rule: Pick<Voting, 'quorum'>): Tally['quorum'] => {
  const need = quorumOf(
    rule,
    members.map(({ country }) => country),
  )
  const have = members.filter(({ how }) => how === 'room' || how === 'remote').length
  return { need, have, met: have >= need }
}
