import { z } from 'zod'

/** Codes as a programme package has them. */
export const ThemeCode = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: 'assess.input.code' })
export const FindingCode = z.string().regex(/^F-\d{3}$/)
export const GapCode = z.string().regex(/^G-\d{2}$/)
export const ConditionCode = z.string().regex(/^[a-z][a-z-]{1,30}$/, { error: 'assess.input.code' })
/** Of a statement or of a published claim. */
export const SubjectId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)
export const RoundNumber = z.int().min(1).max(99)
export const QuadrantCode = z.enum(['S', 'W', 'O', 'T'])
export const Stance = z.enum(['supports', 'contrary'])

/** The record as its editor read it; one that was saved since is not overwritten. */
export const Version = z.int().min(0)

/** Which save a record is at: none of an import is known. */
export const Saved = { version: z.int(), changedAt: z.string().nullable(), changedBy: z.string().nullable() }

export const ofProgramme = { programmeId: z.uuid() }
