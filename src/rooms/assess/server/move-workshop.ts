import type { Writer } from '#kernel/db/handles.ts'
import type { Actor } from '#kernel/access/actor.ts'
import { type Move, MOVES } from '../domain/workshop-moves.ts'
import { inState } from './in-state.ts'
import { countCells } from './sql/cell-totals.ts'
import { takeTurn } from './sql/turn.ts'
import { changeWorkshop, type StoredWorkshop, workshopSeen } from './sql/workshops.ts'
import type { AssessTables } from './tables.ts'
import { recordsAs } from './workshop-abilities.ts'

type Moving = { readonly tx: Writer<AssessTables>; readonly actor: Actor; readonly subject: StoredWorkshop; readonly now: string }

/** A workshop whose turn it is, as it stands now, in the state from which the move leads. */
export const readyFor = async ({ tx, subject }: Pick<Moving, 'tx' | 'subject'>, move: Move): Promise<StoredWorkshop> => {
  await takeTurn(tx, subject.programmeId)
  const stands = await workshopSeen(tx, subject.programmeId, subject.code)
  if (!stands) throw new Error(`workshop ${subject.code} went out of sight`)
  inState(stands, MOVES[move].from)
  return stands
}

/** Moves it, and counts anew what other countries are told of this one. */
export const moved = async ({ tx, actor, subject, now }: Moving, move: Move, reason?: string) => {
  const { to } = MOVES[move]
  const by = recordsAs(actor, subject)
  const version = await changeWorkshop(tx, subject, { state: to, by, at: now, ...(reason !== undefined && { reason }) })
  await countCells(tx, subject.programmeId, subject.country)
  return { workshop: subject.code, state: to, version }
}
