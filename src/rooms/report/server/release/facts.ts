import type { MemberStanding, Standings } from '#decide/port'
import { dayIn } from '#programme/rules'
import type { Correction, ReleaseFacts, SignOff } from '../../contract/release-facts.ts'
import { versionPrinting } from '../../domain/release/earlier-answer.ts'
import type { Current } from './current.ts'
import type { InvitedBy } from './signers.ts'
import type { PublishedFacts } from './sql.ts'

type Stood = {
  readonly current: Current
  readonly standings: Standings
  readonly rule: ReleaseFacts['rule']
  readonly invitedBy: InvitedBy
  /** The versions that are published before it. */
  readonly before: readonly PublishedFacts[]
}

/** A position of an unknown text, which came with a package, is no answer to an earlier one. */
const earlierOf = (
  before: Stood['before'],
  { country, position, last }: Pick<MemberStanding, 'country' | 'position' | 'last'>,
): SignOff['earlier'] => {
  if (position !== null || last === null || last.hash === null) return null
  const { stand, officeEs, officeEn, takenOn, letter, hash: part } = last
  const version = versionPrinting({ country, part, stand, takenOn }, before)
  return { stand, officeEs, officeEn, takenOn, byLetter: letter !== null, part, version }
}

const signOffOf = (
  { current: { parts }, standings: { put }, invitedBy, before }: Stood,
  { country, state, position, last, asked }: MemberStanding,
): SignOff => ({
  country,
  state,
  officeEs: position?.officeEs ?? null,
  officeEn: position?.officeEn ?? null,
  takenOn: position?.takenOn ?? null,
  askedOn: asked && put ? dayIn(country, put.putAt) : null,
  deadline: state === 'not-put' || asked ? (put?.deadline ?? null) : null,
  reservationEs: position?.reservationEs ?? null,
  reservationEn: position?.reservationEn ?? null,
  byLetter: position !== null && position.letter !== null,
  invitedBy: position === null || position.letter !== null ? null : (invitedBy.get(country) ?? null),
  part: state === 'not-put' || state === 'void' ? null : (parts.find((part) => part.country === country)?.hash ?? null),
  earlier: earlierOf(before, { country, position, last }),
})

type About = {
  readonly erratumOf: string | null
  readonly corrections: readonly Correction[]
  readonly otherwise: ReleaseFacts['otherwise']
}

/** What a release prints of itself, from where its countries stand at this moment and the rule by which they decide. */
export const factsOf = (stood: Stood, { erratumOf, corrections, otherwise }: About): ReleaseFacts => ({
  example: stood.current.example,
  signOffs: [...stood.standings.members, ...stood.standings.besides].map((member) => signOffOf(stood, member)),
  erratumOf,
  corrections: [...corrections],
  otherwise,
  rule: stood.rule,
})
