import { seesBeforeRelease } from '#assess/port'
import { type Actor, rolesOf } from '#kernel/access/actor.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import type { Sight } from '../contract/sight.ts'

type Asked = { readonly programmeId: string; readonly source: ProgrammePackage }

/**
 * By what this actor sees no more than a part of the programme. An officer without a seat in a country makes the report as it may be released,
 * which is of what is released for everybody.
 */
export const sightOf = (actor: Actor, { programmeId, source }: Asked): Sight | null => {
  const all = source.tables.countries.map(({ code }) => code)
  const { countries, region } = seesBeforeRelease(actor, { programmeId, countries: all })
  const isAll = countries.length === all.length
  if (isAll && region) return null
  if (countries.length === 0 && rolesOf(actor, programmeId).includes('programme.officer')) return null
  return { countries, all: isAll }
}
