import type { MemberStanding, Standings } from '#decide/port'
import type { Correction, ReleaseFacts, SignOff } from '../../contract/release-facts.ts'
import type { Current } from './current.ts'

type Printed = SignOff['state']

/** Of a state that cannot go in, what an example says of it: nobody was asked. */
const printed = (state: MemberStanding['state']): Printed => (state === 'void' || state === 'awaiting' ? 'not-put' : state)

const signOffOf = ({ parts }: Current, { put }: Standings, { country, state, position }: MemberStanding): SignOff => ({
  country,
  state: printed(state),
  officeEs: position?.officeEs ?? null,
  officeEn: position?.officeEn ?? null,
  takenOn: position?.takenOn ?? null,
  deadline: put?.deadline ?? null,
  reservationEs: position?.reservationEs ?? null,
  reservationEn: position?.reservationEn ?? null,
  byLetter: position !== null && position.letter !== null,
  part: printed(state) === 'not-put' ? null : (parts.find((part) => part.country === country)?.hash ?? null),
})

type About = { readonly erratumOf: string | null; readonly corrections: readonly Correction[] }

/** What a release prints of itself, from where its countries stand at this moment. */
export const factsOf = (current: Current, standings: Standings, { erratumOf, corrections }: About): ReleaseFacts => ({
  example: current.example,
  signOffs: standings.members.map((member) => signOffOf(current, standings, member)),
  erratumOf,
  corrections: [...corrections],
})
