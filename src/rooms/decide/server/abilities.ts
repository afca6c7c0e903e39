import { ability } from '#kernel/access/ability.ts'
import { VOTER_ROLES, type VoterRole } from '../contract/voting.ts'

type OfProgramme = { readonly programmeId: string }
type OfCountry = OfProgramme & { readonly country: string }

export const readPositions = ability<OfProgramme>('read what is put to countries and what they answer', { members: true, operator: true })
export const setBody = ability<OfProgramme>('set by which rule countries decide', { roles: ['programme.officer'], operator: true })

/** No seat of the region signs for a country, nor does the operator. */
export const takePositions = ability<OfCountry>('take a position for one’s country', {
  roles: ['programme.country-signatory'],
  when: ({ memberships }, { country }) => memberships.some((seat) => seat.country === country),
})
export const recordLetters = ability<OfProgramme>('record a signed letter', { roles: ['programme.officer'] })
export const readLetters = ability<OfCountry>('open the scan of a signed letter', {
  roles: ['programme.officer', 'programme.administrator', 'programme.auditor', 'programme.country-signatory', 'programme.country-member'],
  operator: true,
})

export const callMeetings = ability<OfProgramme>('call a meeting of a body', { roles: ['programme.officer'] })
/** Whoever keeps the record of a meeting casts no vote by that: it writes down what was said aloud. */
export const keepMeetings = ability<OfProgramme>('keep the record of a meeting', {
  roles: ['programme.officer'],
})

type OfVoter = OfProgramme & { readonly voterRole: VoterRole; readonly speakers: readonly string[] }
type Seats = { readonly memberships: readonly { readonly country: string; readonly role: string }[] }

const speaksAs = ({ memberships }: Seats, { voterRole, speakers }: OfVoter): boolean =>
  memberships.some(({ country, role }) => role === voterRole && speakers.includes(country))

/** By the role that the body has chosen, for one's own country or for the one whose proxy it holds; no seat of the region, and no operator. */
export const castVotes = ability<OfVoter>('cast the vote of one’s country or of the one that it represents', {
  roles: VOTER_ROLES,
  when: speaksAs,
})
export const acceptConditions = ability<OfVoter>('say whether a condition of one’s country is met', { roles: VOTER_ROLES, when: speaksAs })
