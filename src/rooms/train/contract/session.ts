import { z } from 'zod'

export const SESSION_MODES = ['room', 'online', 'mixed', 'self-study'] as const
export const SessionMode = z.enum(SESSION_MODES)
export type SessionMode = z.infer<typeof SessionMode>

/** From plan to record; `closed` is two weeks after it was held: what is corrected then is added, not changed. */
export const SESSION_STATES = ['planned', 'announced', 'enrolling', 'confirmed', 'running', 'held', 'closed', 'cancelled'] as const
export const SessionState = z.enum(SESSION_STATES)
export type SessionState = z.infer<typeof SessionState>
