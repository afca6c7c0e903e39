import { ability } from '#kernel/access/ability.ts'

type OfProgramme = { readonly programmeId: string }

export const readSignOffs = ability<OfProgramme>('read where countries stand towards the report', { members: true, operator: true })
export const putToCountries = ability<OfProgramme>('put the report to the countries', { roles: ['programme.officer'], operator: true })

/** Who leads the work makes a release, an officer publishes it: two people, of whom neither moves a finding alone. */
export const makeReleases = ability<OfProgramme>('make a release', { roles: ['programme.officer', 'assess.lead'], operator: true })
export const publishReleases = ability<OfProgramme>('publish a release that another person made', {
  roles: ['programme.officer'],
  operator: true,
})
/** Whoever sees a release, that is: everybody once it is published. */
export const readReleases = ability('read releases', { everyone: true, operator: true })
