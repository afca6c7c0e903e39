/** Code of the pseudo-country of regional texts and regional workshops: never a country, a sector or a cell. */
export const REGION = 'REG'
