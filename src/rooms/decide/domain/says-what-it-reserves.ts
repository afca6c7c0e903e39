import type { Stand } from '../contract/position.ts'

type Answer = { readonly stand: Stand; readonly reservationEs: string | null; readonly reservationEn: string | null }

/** Whoever reserves or objects says what or why, in one language at least: these words are what is printed. */
export const saysWhatItReserves = ({ stand, reservationEs, reservationEn }: Answer): boolean =>
  stand === 'accept' || reservationEs !== null || reservationEn !== null
