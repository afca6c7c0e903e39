import { ability } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'

const CODERS = ['assess.assessor', 'assess.lead'] as const

type OfProgramme = { readonly programmeId: string }

/** Every member reads what the walls let through: released workshops of all countries, and those of the own one. */
export const readAnalysis = ability<OfProgramme>('read the analysis', {
  members: true,
  operator: true,
})

/** A seat of a country codes what was said there; one of the region, what was said in regional workshops. */
export const codeStatements = ability<OfProgramme & { readonly country: string }>('code statements', {
  roles: CODERS,
  operator: true,
  when: ({ memberships }, { country }) => memberships.some((seat) => seat.country === country),
})

export const editCodebook = ability<OfProgramme>('edit the codebook', { roles: ['assess.lead'], operator: true })

export const translateAnalysis = ability<OfProgramme>('translate themes, findings and gaps', { roles: ['assess.lead'], operator: true })

export const writeFindings = ability<OfProgramme>('write findings and gaps', { roles: ['assess.lead'], operator: true })

/** As what somebody codes or writes: a role and never a name. */
export const actsAs = ({ kind, memberships }: Actor, { programmeId, country }: OfProgramme & { readonly country?: string }): string => {
  if (kind === 'operator') return 'operator'
  const held = memberships.filter((seat) => seat.programmeId === programmeId && (country === undefined || seat.country === country))
  return held.some(({ role }) => role === 'assess.lead') ? 'assess.lead' : 'assess.assessor'
}
