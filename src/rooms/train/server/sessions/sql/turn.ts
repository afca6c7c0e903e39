import type { Handle } from '#kernel/db/handles.ts'
import { waitTurn } from '#kernel/db/turn.ts'

/**
 * Lets one transaction after another plan, staff, fill and mark the sessions of a programme: two who enrol at once share the places that there are,
 * and the same person in two sheets is one.
 */
export const takeTurn = (tx: Handle, programmeId: string): Promise<void> => waitTurn(tx, `train sessions ${programmeId}`)
