import { OFFICERS } from '../../contract/officers.ts'
import type { Server } from '../meeting/server.ts'
import type { Desk } from '../store/desk.ts'
import { keepDraft, keptDraft } from '../store/drafts.ts'

const HEAD = 'programme.country-signatory'

/** An office in which this person sits; they sign for it where they head it. */
export type CountingOffice = { readonly id: string; readonly name: string; readonly isHead: boolean }

/** The offices of a State in which this person sits today; those that they sign for come first. @throws ServerSilent */
export const officesIn = async (server: Server, country: string): Promise<readonly CountingOffice[]> => {
  const seats = (await server.seats()).filter((seat) => seat.country === country && OFFICERS.includes(seat.role))
  const offices = [...Map.groupBy(seats, ({ officeId }) => officeId)].map(([id, all]) => ({
    id,
    name: all[0]?.office ?? '',
    isHead: all.some(({ role }) => role === HEAD),
  }))
  return offices.toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || (a.id < b.id ? -1 : 1))
}

const placeOf = (year: number): string => `counts-office-${year}`

/** In which office this officer's cases of a year count: that for which they were first sent or signed, and no other. */
export const countedOffice = async (desk: Desk, year: number): Promise<string | null> => {
  const kept = await keptDraft(desk, placeOf(year))
  return typeof kept === 'string' ? kept : null
}

export const countIn = (desk: Desk, year: number, office: string): Promise<void> => keepDraft(desk, placeOf(year), office)
