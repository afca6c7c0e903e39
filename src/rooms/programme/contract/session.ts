import { z } from 'zod'

/** One membership that holds today: a role in an office of a country, or of the region (`REG`), in one programme. */
export const SessionSeat = z.strictObject({
  programmeId: z.uuid(),
  programmeCode: z.string(),
  programmeNameEs: z.string(),
  programmeNameEn: z.string(),
  officeId: z.uuid(),
  office: z.string(),
  country: z.string(),
  sector: z.string().nullable(),
  role: z.string(),
})
export type SessionSeat = z.infer<typeof SessionSeat>

/** Whoever is signed in. Name and e-mail are those of the person's record; there is none before the first invitation is accepted. */
export const Session = z.strictObject({
  /** What the house calls this person, in every programme; a key is claimed for it. */
  id: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  languages: z.array(z.enum(['es', 'en'])),
  /** Empty for an account that has no seat today. */
  memberships: z.array(SessionSeat),
})
export type Session = z.infer<typeof Session>
