import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

/** Roles that several rooms know; a room's own carry its name. */
export const PROGRAMME_ROLES = [
  'programme.officer',
  'programme.administrator',
  'programme.auditor',
  'programme.country-member',
  'programme.country-signatory',
  'programme.reader',
] as const
export type ProgrammeRole = (typeof PROGRAMME_ROLES)[number]

/** An office of a country, or of the region (`REG`); it is made where it is not there yet. */
const Office = { country: z.string().regex(/^(?:[A-Z]{2}|REG)$/), sector: z.string().nullable().default(null), office: wording(200) }

export const InvitePerson = z.strictObject({
  programmeId: z.uuid(),
  name: wording(200),
  email: z.email().max(254).toLowerCase(),
  ...Office,
  role: z.enum(PROGRAMME_ROLES),
  untilOn: z.iso.date().nullable().default(null),
})

export const Invited = z.strictObject({ personId: z.uuid(), officeId: z.uuid(), membershipId: z.uuid(), role: z.enum(PROGRAMME_ROLES) })
