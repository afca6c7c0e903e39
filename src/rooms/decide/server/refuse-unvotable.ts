import type { Handle } from '#kernel/db/handles.ts'
import { oneTextTo } from '../domain/one-text.ts'
import { refuse } from './problems.ts'
import { decisionsOf } from './sql/decisions.ts'
import { overtakenAmong } from './sql/overtaken.ts'
import { hashesOf, submissionById } from './sql/submissions.ts'

type Agenda = {
  readonly programmeId: string
  readonly body: string
  readonly members: readonly string[]
  /** Submissions by the number of their point. */
  readonly points: ReadonlyMap<number, string>
}

/** A body votes on one text: what was put last, to all its members alike, and neither decided nor overtaken. */
export const refuseUnvotable = async (tx: Handle, { programmeId, body, members, points }: Agenda): Promise<void> => {
  const decided = await decisionsOf(tx, programmeId, [...points.values()])
  const overtaken = await overtakenAmong(tx, { programmeId, ids: [...points.values()] })
  for (const [item, id] of points) {
    const put = await submissionById(tx, { programmeId, id })
    const texts = put ? await hashesOf(tx, { programmeId, ids: [id] }) : []
    if (put?.body !== body || oneTextTo(members, texts) === undefined) refuse('agenda.not-one-text', { item })
    if (put.last !== put.number) refuse('submission.superseded', { number: put.last })
    if (overtaken.has(id)) refuse('submission.overtaken')
    if (decided.some(({ submission }) => submission === id)) refuse('agenda.decided', { item })
  }
}
