import { createContext, useContext } from 'react'

/** One seat of the person in the programme that is open: a role in an office of a country, or of the region. */
export type Seat = { readonly country: string; readonly sector: string | null; readonly office: string; readonly role: string }

/** The programme of the address, as the signed-in person is its member. */
export type ProgrammeHere = {
  readonly id: string
  readonly code: string
  readonly nameEs: string
  readonly nameEn: string
  readonly seats: readonly Seat[]
}

/** Null before a person's record is there: an account that has accepted no invitation yet. */
export type PersonHere = { readonly id: string; readonly name: string | null; readonly email: string | null }

/** Filled by the app, which knows the session; null where nobody is signed in, or no programme is open. */
export type Here = { readonly person: PersonHere | null; readonly programme: ProgrammeHere | null }

export const HereContext = createContext<Here>({ person: null, programme: null })

/** The programme of the address: there on every page below `/app/programmes/:programme` before the page is shown. */
export const useProgramme = (): ProgrammeHere => {
  const { programme } = useContext(HereContext)
  if (!programme) throw new Error('this page stands below no programme')
  return programme
}

/** Says whether the person holds one of these roles here, of a country if one is named. What may be done is the server's to say (`may`). */
export const hasRole = ({ seats }: Pick<ProgrammeHere, 'seats'>, roles: readonly string[], country?: string): boolean =>
  seats.some((seat) => roles.includes(seat.role) && (country === undefined || seat.country === country))
