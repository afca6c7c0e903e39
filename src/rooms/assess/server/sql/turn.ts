import type { Handle } from '#kernel/db/handles.ts'
import { waitTurn } from '#kernel/db/turn.ts'

/**
 * Lets one transaction after another give out codes and places of a programme: two leads who write at once get two codes. Those who record
 * statements share it among themselves (`istmo.place_for_statement`, which knows this name).
 */
export const takeTurn = async (tx: Handle, programmeId: string): Promise<void> => {
  await waitTurn(tx, `assess ${programmeId}`)
}
