import { ability } from '#kernel/access/ability.ts'
import { OFFICERS } from '../contract/officers.ts'

type OfProgramme = { readonly programmeId: string }

/** Never the operator: nobody signs with a disk. Which case somebody reads is said by its keyrings, and by no role. */
export const keepSealedCases = ability<OfProgramme>('keep sealed cases', { roles: OFFICERS })
export const takeBackCopies = ability<OfProgramme & { readonly givenBy: string }>('take back what one gave', {
  roles: OFFICERS,
  when: ({ id }, { givenBy }) => givenBy === id,
})
