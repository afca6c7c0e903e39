import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { sessionSeen, type SessionSeen } from './sql/sessions.ts'
import { ownFacilitators, staffOf } from './sql/staff.ts'

type Asked = { readonly actor: Actor; readonly input: { readonly programmeId: string; readonly session: string } }
export type OwnSession = SessionSeen & { readonly teaches: boolean }

/** A session with whether whoever asks teaches it; undefined where there is none in sight. */
export const ownSession = async (db: Handle, { actor, input }: Asked): Promise<OwnSession | undefined> => {
  const session = await sessionSeen(db, input)
  if (!session) return undefined
  const own = actor.kind === 'person' ? await ownFacilitators(db, { programmeId: input.programmeId, accountId: actor.id }) : []
  const staff = own.length > 0 ? await staffOf(db, input) : []
  return { ...session, teaches: staff.some(({ facilitator }) => own.includes(facilitator)) }
}
