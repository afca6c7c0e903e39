import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

/** What somebody is in a case. One may be more than one; a victim who is also accused raises the question of non-punishment. */
export const PERSON_ROLES = ['victim', 'witness', 'suspect', 'accused', 'official', 'other'] as const
export type PersonRole = (typeof PERSON_ROLES)[number]

/** Somebody in the case, by a pseudonym that is given and never made of a name. */
export const CasePerson = z.strictObject({
  pseudonym: wording(60),
  roles: z.array(z.enum(PERSON_ROLES)).min(1).max(PERSON_ROLES.length),
  /** Capacities that they had and have no more: whoever was a victim or a witness is kept safe all the same. */
  ended: z.array(z.enum(PERSON_ROLES)).min(1).max(PERSON_ROLES.length).optional(),
})
export type CasePerson = z.infer<typeof CasePerson>
