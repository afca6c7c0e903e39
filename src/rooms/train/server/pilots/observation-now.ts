import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { refuse } from '../problems.ts'
import { ownSession, type OwnSession } from '../sessions/session-now.ts'
import { changeGrounds } from './sql/changes.ts'
import { observationsOf } from './sql/observations.ts'

type Asked = { readonly actor: Actor; readonly input: { readonly programmeId: string; readonly id: string } }
export type OwnObservation = OwnSession & { readonly id: string; readonly isWithdrawn: boolean }

/** An observation with the session in which it was made; undefined where there is none in sight. */
export const observationNow = async (db: Handle, { actor, input: { programmeId, id } }: Asked): Promise<OwnObservation | undefined> => {
  const [found] = await observationsOf(db, { programmeId, ids: [id] })
  if (!found) return undefined
  const session = await ownSession(db, { actor, input: { programmeId, session: found.session } })
  return session && { ...session, id, isWithdrawn: found.isWithdrawn }
}

/** On what a request rests stays as it was read; what was withdrawn stays withdrawn. */
export const refuseSettled = async (db: Handle, { programmeId, id, isWithdrawn }: OwnObservation): Promise<void> => {
  if (isWithdrawn) refuse('observation.withdrawn')
  const requests = (await changeGrounds(db, programmeId)).filter(({ observation }) => observation === id).map(({ request }) => request)
  if (requests.length > 0) refuse('observation.cited', { requests: requests.join(', ') })
}
