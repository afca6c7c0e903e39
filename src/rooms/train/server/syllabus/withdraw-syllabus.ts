import { holdAnswers, wasPutBeside } from '#decide/port'
import { overTheWalls } from '#kernel/access/context.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { syllabusWithdraw } from '../../contract/syllabus-operations.ts'
import { withdrawSyllabus as ability } from './abilities.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { said } from '../sessions/said.ts'
import { takeTurn } from '../sessions/sql/turn.ts'
import { type Resting, restingOn } from './sql/resting-on.ts'
import { addStep, stepsOf } from './sql/syllabus-steps.ts'
import { versionSeen, type VersionSeen } from './sql/syllabus-versions.ts'
import { lineOf } from './version-line.ts'

/** What keeps a version: each by the end of its message key `train.syllabus-rests.<what>`. */
export type Rests = Resting | 'vote' | 'condition'

/** All that rests on a version, over the walls of countries: whoever withdraws it learns that there is something, and not what. */
export const restsOnVersion = async (handle: Handle, actor: Actor, version: VersionSeen): Promise<readonly Rests[]> => {
  const { programmeId, sha256 } = version
  const wasPut = (await stepsOf(handle, programmeId, sha256)).some(({ submission }) => submission !== null)
  const answers = await wasPutBeside(handle, { programmeId, hash: sha256 })
  const records = await overTheWalls(handle, actor, () => restingOn(handle, { programmeId, sha256 }))
  return [...(wasPut ? (['vote'] as const) : []), ...(answers ? (['condition'] as const) : []), ...records]
}

/** A version that was recorded by mistake, and on which nothing rests yet. Its text and the reason stay; it is neither put nor taught, and nothing follows it. */
export const withdrawSyllabus = defineCommand({
  ...syllabusWithdraw,
  on: ({ tx, input }) => versionSeen(tx, input),
  can: ability,
  run: async ({ tx, actor, input: { reason }, subject: version, now }) => {
    const { programmeId, sha256, syllabus } = version
    // Nothing comes to rest on it meanwhile: versions are recorded and put in one turn, sessions planned and forms recorded in the other.
    await holdAnswers(tx, programmeId)
    await takeTurn(tx, programmeId)
    const { state } = lineOf(version, await stepsOf(tx, programmeId, sha256), syllabus.title)
    if (state !== 'draft') refuse('syllabus.not-open', { state: state.replaceAll('-', '_') })
    const rests = await restsOnVersion(tx, actor, version)
    if (rests.length > 0) refuse('syllabus.rested-on', { rests: [...rests], words: said('train.syllabus-rests', rests) })
    await addStep(tx, { programmeId, sha256, state: 'withdrawn', reason, by: actor.id, now })
    return lineOf(version, await stepsOf(tx, programmeId, sha256), syllabus.title)
  },
  audit: ({ sha256 }) => ({ subject: sha256, fields: ['state', 'reason'] }),
})
