import type { Actor } from '#kernel/access/actor.ts'
import { REGION } from '#programme/region.ts'
import type { Sight } from '../contract/sight.ts'
import { countriesOf, RAW_TEXT_ROLES } from './workshop-abilities.ts'

type Asked = { readonly programmeId: string; readonly countries: readonly string[] }

/**
 * The countries whose workshops this actor sees before they are released, and whether regional ones too. It asks the seats alone, so that it
 * says the same whatever there is to be seen.
 */
const seesBeforeRelease = (actor: Actor, { programmeId, countries }: Asked) => {
  const own = countriesOf(actor, { programmeId, all: [...countries, REGION] }, RAW_TEXT_ROLES)
  return { countries: countries.filter((code) => own.has(code)), region: own.has(REGION) }
}

/** By what this actor sees no more than a part of the programme; none for whoever sees all of it. */
export const sightOf = (actor: Actor, { programmeId, countries: all }: Asked): Sight | null => {
  const { countries, region } = seesBeforeRelease(actor, { programmeId, countries: all })
  const isAll = countries.length === all.length
  return isAll && region ? null : { countries, all: isAll }
}
