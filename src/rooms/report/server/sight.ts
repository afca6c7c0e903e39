import { sightOf as sightOfSeats } from '#assess/port'
import { type Actor, rolesOf } from '#kernel/access/actor.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import type { Sight } from '#assess/sight.ts'

type Asked = { readonly programmeId: string; readonly source: ProgrammePackage }

/** By what this actor sees no more than a part of the programme: its page and its package say so. */
export const sightOf = (actor: Actor, { programmeId, source }: Asked): Sight | null =>
  sightOfSeats(actor, { programmeId, countries: source.tables.countries.map(({ code }) => code) })

/**
 * The same of the report. An officer without a seat in a country makes it as it may be released, which is of what is released for everybody:
 * then it is no part of another.
 */
export const editionSightOf = (actor: Actor, asked: Asked): Sight | null => {
  const sight = sightOf(actor, asked)
  return sight?.countries.length === 0 && rolesOf(actor, asked.programmeId).includes('programme.officer') ? null : sight
}
