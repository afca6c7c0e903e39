import { REGION } from '#programme/region.ts'

/** What the facts of a workshop must agree in, by whichever door they come: form, workbook or package. */
type People = { readonly participants: number | null; readonly women: number | null; readonly men: number | null }

/** Of participants whose number is not known, nothing is said. */
export const addsUp = ({ participants, women, men }: People): boolean => participants === null || (women ?? 0) + (men ?? 0) <= participants

/** Dates of which one is a part of the other are taken: from 2009-03 to 2009. */
export const inOrder = (from: string | null, to: string | null): boolean => {
  const known = Math.min(from?.length ?? 0, to?.length ?? 0)
  return (from ?? '').slice(0, known) <= (to ?? '').slice(0, known)
}

/** A workshop of a country without a sector would stand in no cell of the coverage. */
export const hasSector = ({ country, sectors }: { readonly country: string; readonly sectors: readonly string[] }): boolean =>
  country === REGION || sectors.length > 0
