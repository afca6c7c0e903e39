/** A whole number that a flag gives, within its limits; undefined where it is none. */
export const wholeFlag = (
  value: unknown,
  { least, most, or }: { readonly least: number; readonly most: number; readonly or?: number },
): number | undefined => {
  if (value === undefined) return or
  const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

/** Seeds are whole numbers of 32 bits; without one, everything is drawn from 1. */
export const seedFlag = (value: unknown): number | undefined => wholeFlag(value, { least: 0, most: 4_294_967_295, or: 1 })
