import { type ProgrammeHere, useProgramme } from '#ui/client/here.ts'
import { OFFICERS } from '../../contract/officers.ts'

export type OwnSeat = { readonly programme: string; readonly name: string; readonly state: string }

/** The offices of a country in which this person sits today, as the programme calls them. */
const ownSeats = ({ id, seats }: Pick<ProgrammeHere, 'id' | 'seats'>): readonly OwnSeat[] => {
  const all = seats.filter(({ role, country }) => OFFICERS.includes(role) && /^[A-Z]{2}$/.test(country))
  const named = new Map(all.map(({ office, country }) => [`${country} ${office}`, { programme: id, name: office, state: country }]))
  return [...named.values()]
}

export const useOwnSeats = (): readonly OwnSeat[] => ownSeats(useProgramme())
