import { ability } from '#kernel/access/ability.ts'

type OfProgramme = { readonly programmeId: string }
type OfCountry = OfProgramme & { readonly country: string }

export const readPositions = ability<OfProgramme>('read what is put to countries and what they answer', { members: true, operator: true })
export const setBody = ability<OfProgramme>('set by which rule countries decide', { roles: ['programme.officer'], operator: true })

/** No seat of the region signs for a country, nor does the operator. */
export const takePositions = ability<OfCountry>('take a position for one’s country', {
  roles: ['programme.country-signatory'],
  when: ({ memberships }, { country }) => memberships.some((seat) => seat.country === country),
})
export const recordLetters = ability<OfProgramme>('record a signed letter', { roles: ['programme.officer'] })
export const readLetters = ability<OfCountry>('open the scan of a signed letter', {
  roles: ['programme.officer', 'programme.administrator', 'programme.auditor', 'programme.country-signatory', 'programme.country-member'],
  operator: true,
})
