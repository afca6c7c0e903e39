import { ability } from '#kernel/access/ability.ts'
import { OFFICERS } from '../contract/officers.ts'

/** Who signs for an office of a country. */
export const HEADS: readonly string[] = ['programme.country-signatory']

type OfProgramme = { readonly programmeId: string }

/** Never the operator: nobody signs with a disk. Which case somebody reads is said by its keyrings, and by no role. */
export const keepSealedCases = ability<OfProgramme>('keep sealed cases', { roles: OFFICERS })
/** With the line of its sheet at hand: in which office somebody sits is asked where it is said. */
export const speakForOffice = ability<OfProgramme>('say what an office signed', { roles: OFFICERS })

export const signCounts = ability<OfProgramme>('release counts of an office', { roles: HEADS })
export const takeBackCopies = ability<OfProgramme & { readonly givenBy: string }>('take back what one gave', {
  roles: OFFICERS,
  when: ({ id }, { givenBy }) => givenBy === id,
})
