import { changeClose } from '../../contract/pilot-operations.ts'
import { descendsFrom } from '../../domain/pilot/descends-from.ts'
import { changesOn } from '../../domain/pilot/target.ts'
import { diffVersions } from '../../domain/syllabus/diff.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { standingOf } from '../syllabus/version-line.ts'
import { closeChanges as ability } from './abilities.ts'
import { stepsBefore } from './change-now.ts'
import { roleOf } from './seat.ts'
import { addChangeStep, changeSeen } from './sql/changes.ts'
import { textsOf, textsSeen } from '../syllabus/version-texts.ts'

/** An accepted request closes with a version of which the difference is on its target: saying so is not enough. */
export const closeChange = defineCommand({
  ...changeClose,
  on: ({ tx, input }) => changeSeen(tx, input),
  can: ability,
  run: async ({ tx, actor, input: { programmeId, code, version }, subject: request, now }) => {
    const steps = await stepsBefore(tx, { programmeId, code }, 'implemented')
    const before = await textsOf(tx, { programmeId, sha256: request.syllabus })
    const after = await textsSeen(tx, { programmeId, sha256: version })
    const own = await standingOf(tx, programmeId, before.code)
    if (!after || !descendsFrom(version, request.syllabus, own)) return refuse('change.not-later', { asked: before.semver })
    const entries = changesOn(request.target, { difference: diffVersions(before, after), before, after })
    if (entries.length === 0) refuse('change.no-difference', { target: request.target, asked: before.semver, version: after.semver })
    const step = { programme_id: programmeId, request: code, number: steps.length + 1, state: 'implemented' as const, version }
    const by = { by_role: roleOf(actor, ability, programmeId), taken_by: actor.id, taken_at: now }
    await addChangeStep(tx, { ...step, reason_es: null, reason_en: null, ...by })
    return { code, state: 'implemented' as const, changes: entries.length }
  },
  audit: ({ code }) => ({ subject: code, fields: ['version'] }),
})
