import { z } from 'zod'

/** Where a version stands on its way to approval; the steps between are `decide`'s where the directors vote. */
export const SYLLABUS_STATES = [
  'draft',
  'in-review',
  'submitted',
  'returned',
  'approved-with-conditions',
  'approved',
  'superseded',
  'withdrawn',
] as const
export const SyllabusState = z.enum(SYLLABUS_STATES)
export type SyllabusState = z.infer<typeof SyllabusState>

/** Of what nobody voted on, and of what came back: it may be put, or meet the conditions of the version that it follows. */
export const OPEN_STATES: readonly SyllabusState[] = ['draft', 'in-review', 'returned']
