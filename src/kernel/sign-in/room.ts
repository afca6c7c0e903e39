import type { Room } from '../command/room.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { visible } from './migration.ts'
import { signInProblems } from './problems.ts'

/** The kernel's own tables and words of sign-in, in every house. Its steps are no operations: the library they call works outside a transaction. */
export const signInRoom: Room = { name: 'sign-in', tables: visible, problems: signInProblems, messages: { es, en } }
