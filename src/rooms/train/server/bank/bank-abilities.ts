import { ability } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import { REGION } from '#programme/region.ts'

type OfProgramme = { readonly programmeId: string }
const TEAM = 'train.team'

/** Who reviewed an item is told by country: a seat of the region has none. */
const ofACountry = ({ memberships }: Actor): boolean => memberships.some(({ country }) => country !== REGION)

/** Items have their keys: whoever sees one may write one. */
export const readBank = ability<OfProgramme>('read the bank of items', { roles: [TEAM] })
export const recordItems = ability<OfProgramme>('bring items into the bank', { roles: [TEAM], when: ofACountry })
/** Another person than the one who recorded it: the database sees to that. */
export const reviewItems = ability<OfProgramme>('review items of the bank', { roles: [TEAM], when: ofACountry })

/** The country that somebody writes and reviews for. */
export const teamCountry = ({ memberships }: Actor, programmeId: string): string =>
  memberships.find((seat) => seat.programmeId === programmeId && seat.role === TEAM && seat.country !== REGION)?.country ?? REGION
