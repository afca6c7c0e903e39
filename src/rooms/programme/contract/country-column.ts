import { REGION } from './region.ts'

/** A country of the programme, or the region, in tables of a package. */
export const countryOrRegion = {
  type: 'text',
  pattern: /^([A-Z]{2}|REG)$/,
  example: 'GT',
  refers: ['countries', 'code'],
  orIs: REGION,
  heading: { es: 'País', en: 'Country' },
} as const
