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

/** Every role that a seat may have; those of a room are known here by name alone, so that one page invites to all of them. */
export const ROLES = [
  ...PROGRAMME_ROLES,
  'assess.facilitator',
  'assess.assessor',
  'assess.lead',
  'train.director',
  'train.team',
  'train.facilitator',
  'train.analyst',
] as const
export type Role = (typeof ROLES)[number]

/** An office of a country, or of the region (`REG`); it is made where it is not there yet. */
const Office = { country: z.string().regex(/^(?:[A-Z]{2}|REG)$/), sector: z.string().nullable().default(null), office: wording(200) }

export const InvitePerson = z.strictObject({
  programmeId: z.uuid(),
  name: wording(200),
  email: z.email().max(254).toLowerCase(),
  ...Office,
  role: z.enum(ROLES),
  untilOn: z.iso.date().nullable().default(null),
})

/** A link works once, until it expires; its token is told this one time, and only its hash is kept. */
const Link = z.strictObject({ path: z.string(), expiresAt: z.iso.datetime() })

export const Invited = z.strictObject({
  personId: z.uuid(),
  officeId: z.uuid(),
  membershipId: z.uuid(),
  role: z.enum(ROLES),
  /** None for whoever signs in to this programme already: the seat holds at once. */
  link: Link.nullable(),
})

export const RenewedInvitation = z.strictObject({ personId: z.uuid(), link: Link })

export const Person = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  /** Whether the invitation was accepted, so that the person can sign in. */
  joined: z.boolean(),
  memberships: z.array(
    z.strictObject({
      id: z.uuid(),
      office: z.string(),
      country: z.string(),
      sector: z.string().nullable(),
      role: z.string(),
      fromOn: z.iso.date(),
      untilOn: z.iso.date().nullable(),
    }),
  ),
  /** What its reader may do with it. */
  may: z.array(z.string()),
})

export const EndedMembership = z.strictObject({ membershipId: z.uuid(), endedAt: z.iso.datetime() })
