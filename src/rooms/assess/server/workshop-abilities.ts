import { ability } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import { type Move, MOVES } from '../domain/workshop-moves.ts'

const RECORDERS = ['assess.facilitator', 'assess.lead'] as const
/** Seats that read what was said in the rooms of their country, as the walls of migration 0001 have it. */
export const RAW_TEXT_ROLES = [
  'assess.facilitator',
  'assess.assessor',
  'assess.lead',
  'programme.country-member',
  'programme.country-signatory',
]

type OfProgramme = { readonly programmeId: string }
export type OfCountry = OfProgramme & { readonly country: string }

/** A seat speaks for its own country; one of the region for regional workshops alone. */
const inOwnCountry = ({ memberships }: Actor, { country }: OfCountry): boolean => memberships.some((seat) => seat.country === country)

/** Every member reads what the walls let through. */
export const readWorkshops = ability<OfProgramme>('read workshops', { members: true, operator: true })
export const readWhatWasSaid = ability<OfCountry>('read what was said', { roles: RAW_TEXT_ROLES, operator: true, when: inOwnCountry })
export const recordWorkshops = ability<OfCountry>('record workshops', { roles: RECORDERS, operator: true, when: inOwnCountry })
/** Which countries the rows of a workbook may speak of is asked row by row. */
export const importWorkshops = ability<OfProgramme>('import workshops', { roles: RECORDERS, operator: true })
export const recordStatements = ability<OfCountry>('record statements', { roles: RECORDERS, operator: true, when: inOwnCountry })
export const proposeWording = ability<OfCountry>('propose public wording', {
  roles: [...RECORDERS, 'programme.country-member'],
  operator: true,
  when: inOwnCountry,
})

const SENTENCES: Readonly<Record<Move, string>> = {
  seal: 'seal workshops',
  reopen: 'reopen workshops',
  release: 'release workshops',
  withdraw: 'withdraw workshops',
}
/** Nobody but a country's own seats moves its workshops: not even whoever holds the disk speaks for a country at release. */
export const moveWorkshops = (move: Move) =>
  ability<OfCountry>(SENTENCES[move], { roles: MOVES[move].roles, operator: move === 'seal', when: inOwnCountry })

/**
 * What leaves a country's rooms is for its own member to decide: whoever leads the assessment there releases only while it has none, so
 * that one person can begin alone.
 */
export const leavesToMember = ({ memberships }: Actor, { programmeId, country }: OfCountry, hasMember: boolean): boolean =>
  hasMember &&
  !memberships.some((seat) => seat.programmeId === programmeId && seat.country === country && seat.role === 'programme.country-member')

export const workshopAbilities = [
  readWhatWasSaid,
  recordWorkshops,
  recordStatements,
  proposeWording,
  moveWorkshops('seal'),
  moveWorkshops('reopen'),
  moveWorkshops('release'),
  moveWorkshops('withdraw'),
]

const RANK = ['assess.lead', 'assess.facilitator', 'programme.country-member']

/** As what somebody records: a role and never a name. */
export const recordsAs = ({ kind, memberships }: Actor, { programmeId, country }: OfProgramme & { readonly country?: string }): string => {
  const held = memberships.filter((seat) => seat.programmeId === programmeId && (country === undefined || seat.country === country))
  return kind === 'operator' ? 'operator' : (RANK.find((role) => held.some((seat) => seat.role === role)) ?? 'assess.facilitator')
}

/** Countries, and the region, for which this actor holds one of these seats; every one for the operator, who has the disk. */
export const countriesOf = (
  { kind, memberships }: Actor,
  { programmeId, all }: OfProgramme & { readonly all: readonly string[] },
  roles: readonly string[],
): ReadonlySet<string> =>
  kind === 'operator'
    ? new Set(all)
    : new Set(memberships.filter((seat) => seat.programmeId === programmeId && roles.includes(seat.role)).map(({ country }) => country))

export const RECORDING_ROLES: readonly string[] = RECORDERS
