import { z } from 'zod'

export const ofProgramme = { programmeId: z.uuid() }
export const CountryCode = z.string().regex(/^[A-Z]{2}$/)
export const Language = z.enum(['es', 'en'])
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
/** Names a version of a syllabus: the SHA-256 of its canonical JSON. */
export const SyllabusHash = Hash
export const SessionCode = z.string().regex(/^[A-Z]{2}-\d{4}-\d{2,3}$/)
export const Pseudonym = z.string().regex(/^P-[0-9A-HJKMNP-TV-Z]{8}$/)
/** A day and its half, `2026-03-02/am`, as they are at the place of the session. */
export const HalfDay = z.string().regex(/^\d{4}-\d{2}-\d{2}\/(?:am|pm)$/)
const isZone = (zone: string): boolean => Intl.supportedValuesOf('timeZone').includes(zone)
/** IANA, `America/Costa_Rica`. */
export const Zone = z.string().max(60).refine(isZone, { error: 'train.input.zone' })
/** What a clock at the place shows, to the minute. */
export const LocalTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/)
