import { z } from 'zod'

/**
 * By what a reader sees whom a wall keeps from a part of the programme: the countries, in the programme's order, whose workshops the reader
 * sees before they are released. It is made of the reader's seats alone and of nothing that lies behind the wall, so it tells no more than that
 * there is one. None for whoever sees all of it, and for what is made of what is released.
 */
export const Sight = z.strictObject({ countries: z.array(z.string()), all: z.boolean() })
export type Sight = z.output<typeof Sight>

/** How much a sight holds, as messages tell it: the countries that it names, none, or every one but not the regional workshops. */
export const sightScope = ({ countries, all }: Sight): 'every' | 'none' | 'some' => {
  if (all) return 'every'
  return countries.length === 0 ? 'none' : 'some'
}
