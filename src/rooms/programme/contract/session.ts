import { z } from 'zod'

/** One membership that holds today: a role in an office of a country, or of the region (`REG`), in one programme. */
export const Seat = z.strictObject({
  programmeId: z.uuid(),
  programmeCode: z.string(),
  programmeNameEs: z.string(),
  programmeNameEn: z.string(),
  office: z.string(),
  country: z.string(),
  sector: z.string().nullable(),
  role: z.string(),
})

/** Whoever is signed in, as the screens know them. */
export const Session = z.strictObject({ name: z.string(), email: z.string(), seats: z.array(Seat) })
export type Session = z.infer<typeof Session>
