import { refuse } from './problems.ts'

/** A statement names a sector of its workshop, or none. */
export const ownSector = ({ sectors }: { readonly sectors: readonly string[] }, sector: string | null): void => {
  if (sector !== null && !sectors.includes(sector)) refuse('statement.misplaced')
}
