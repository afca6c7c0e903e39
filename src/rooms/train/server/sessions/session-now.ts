import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { sessionSeen, type SessionSeen } from './sql/sessions.ts'
import { takeTurn } from './sql/turn.ts'
import { ownFacilitators, staffOf } from './sql/staff.ts'

type Asked = { readonly actor: Actor; readonly input: { readonly programmeId: string; readonly session: string } }
export type OwnSession = SessionSeen & { readonly teaches: boolean }

/** A session with whether whoever asks teaches it, by a facilitator's seat and not by an address alone; undefined where there is none in sight. */
export const ownSession = async (db: Handle, { actor, input }: Asked): Promise<OwnSession | undefined> => {
  const session = await sessionSeen(db, input)
  if (!session) return undefined
  const isFacilitator = actor.memberships.some(({ role, programmeId }) => role === 'train.facilitator' && programmeId === input.programmeId)
  const own =
    actor.kind === 'person' && isFacilitator ? await ownFacilitators(db, { programmeId: input.programmeId, accountId: actor.id }) : []
  const staff = own.length > 0 ? await staffOf(db, input) : []
  return { ...session, teaches: staff.some(({ facilitator }) => own.includes(facilitator)) }
}

/** A session as it stands once the turn is ours: whoever came before us has been, whoever comes after waits. */
export const sessionInTurn = async (tx: Handle, { programmeId, code }: Pick<SessionSeen, 'programmeId' | 'code'>): Promise<SessionSeen> => {
  await takeTurn(tx, programmeId)
  const session = await sessionSeen(tx, { programmeId, session: code })
  if (!session) throw new Error(`session ${code} was there when it was asked for`)
  return session
}
