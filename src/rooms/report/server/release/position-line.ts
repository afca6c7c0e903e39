import type { MemberStanding } from '#decide/port'
import type { CountryStanding } from '../../contract/sign-off.ts'

/** A position as the screens of sign-off show it. */
export const lineOf = (position: MemberStanding['last']): CountryStanding['last'] => {
  if (position === null) return null
  const { stand, officeEs, officeEn, takenOn, reservationEs, reservationEn, letter } = position
  return { stand, officeEs, officeEn, takenOn, reservationEs, reservationEn, letter }
}
