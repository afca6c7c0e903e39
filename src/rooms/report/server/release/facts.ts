import type { MemberStanding, Standings } from '#decide/port'
import type { Correction, ReleaseFacts, SignOff } from '../../contract/release-facts.ts'
import type { Current } from './current.ts'

const signOffOf = ({ parts }: Current, { put }: Standings, { country, state, position }: MemberStanding): SignOff => ({
  country,
  state,
  officeEs: position?.officeEs ?? null,
  officeEn: position?.officeEn ?? null,
  takenOn: position?.takenOn ?? null,
  askedOn: state === 'not-put' ? null : (put?.putAt.slice(0, 10) ?? null),
  deadline: put?.deadline ?? null,
  reservationEs: position?.reservationEs ?? null,
  reservationEn: position?.reservationEn ?? null,
  byLetter: position !== null && position.letter !== null,
  part: state === 'not-put' || state === 'void' ? null : (parts.find((part) => part.country === country)?.hash ?? null),
})

type About = { readonly erratumOf: string | null; readonly corrections: readonly Correction[] }

/** What a release prints of itself, from where its countries stand at this moment. */
export const factsOf = (current: Current, standings: Standings, { erratumOf, corrections }: About): ReleaseFacts => ({
  example: current.example,
  signOffs: standings.members.map((member) => signOffOf(current, standings, member)),
  erratumOf,
  corrections: [...corrections],
})
