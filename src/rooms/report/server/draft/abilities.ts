import { ability } from '#kernel/access/ability.ts'
import { type Actor, rolesOf } from '#kernel/access/actor.ts'

type OfProgramme = { readonly programmeId: string }

/** Whoever is a member reads the report as it would be made of what they see. */
export const readDraft = ability<OfProgramme>('read the draft', { members: true, operator: true })

export const AUTHORS = ['programme.officer', 'assess.lead'] as const
export const writeReport = ability<OfProgramme>('write the report', { roles: AUTHORS, operator: true })

/** As what somebody writes: a role and never a name. */
export const writesAs = (actor: Actor, programmeId: string): string =>
  AUTHORS.find((role) => rolesOf(actor, programmeId).includes(role)) ?? actor.kind

/** Nobody else has them in sight. */
export const readDraftFile = ability<OfProgramme>('take the files of a draft', { members: true, operator: true })
