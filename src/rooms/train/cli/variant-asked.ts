import { z } from 'zod'
import type { Invocation } from '#kernel/cli/command.ts'
import { Country, Sector } from '../contract/syllabus.ts'
import type { VariantOf } from '../domain/syllabus/variant.ts'

const VariantAsked = z.object({ sector: Sector.optional(), country: Country.optional() })

/** The options that name a variant. */
export const VARIANT_OPTIONS = { sector: { type: 'string' }, country: { type: 'string' } } as const

/** For whom it is asked; undefined where there is no such sector or country. */
export const variantAsked = (options: Invocation['options']): Omit<VariantOf, 'lang'> | undefined => {
  const asked = VariantAsked.safeParse({ sector: options['sector'], country: options['country'] }).data
  return asked && { ...(asked.sector && { sector: asked.sector }), ...(asked.country && { country: asked.country }) }
}
