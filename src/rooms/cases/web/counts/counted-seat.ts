import { useProgramme } from '#ui/client/here.ts'
import { Jurisdiction } from '#law/facts.ts'

const [MEMBER, HEAD] = ['programme.country-member', 'programme.country-signatory']

/** For which State somebody counts. */
export type CountedSeat = { readonly country: Jurisdiction }

/** The seat in an office of a country by which this person counts; that by which they sign comes first. */
export const useCountedSeat = (): CountedSeat | null => {
  const { seats } = useProgramme()
  const seat = seats.find(({ role }) => role === HEAD) ?? seats.find(({ role }) => role === MEMBER)
  const country = Jurisdiction.safeParse(seat?.country)
  return country.success ? { country: country.data } : null
}
