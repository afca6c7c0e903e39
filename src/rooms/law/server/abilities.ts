import { ability } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'

type OfProgramme = { readonly programmeId: string }
type OfCountry = OfProgramme & { readonly system: string }

export const readLaw = ability<OfProgramme>('read the law', { members: true, operator: true })
export const commentOnLaw = ability<OfProgramme>('comment on a proposed law', { members: true })

/** A seat of the region writes no country's law, nor does the operator. */
const ofOwnCountry = ({ memberships }: Actor, { system }: OfCountry): boolean => memberships.some(({ country }) => country === system)

/** Counsel of a country are its members (docs/decisions/0019). */
const COUNSEL = ['programme.country-member']
export const writeLaw = ability<OfCountry>('write the law of one’s country', { roles: COUNSEL, when: ofOwnCountry })
export const reviewLaw = ability<OfCountry>('read the law of one’s country as a second lawyer', { roles: COUNSEL, when: ofOwnCountry })
export const putLaw = ability<OfCountry>('put the law of one’s country to its panel', { roles: COUNSEL, when: ofOwnCountry })
