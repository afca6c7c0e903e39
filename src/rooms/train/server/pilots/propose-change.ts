import { holdAnswers } from '#decide/port'
import { changePropose } from '../../contract/pilot-operations.ts'
import { targetName } from '../../domain/pilot/target.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { proposeChanges as ability } from './abilities.ts'
import { roleOf } from './seat.ts'
import { addChange, addChangeStep, changesAsked } from './sql/changes.ts'
import { observationsOf } from './sql/observations.ts'
import { textsSeen } from '../syllabus/version-texts.ts'

const nextCode = (codes: readonly string[]): string => {
  const last = Math.max(0, ...codes.map((code) => Number(code.slice(3))))
  return `CR-${String(last + 1).padStart(2, '0')}`
}

/** A change that is asked of a version, on what was seen when it was tried out. */
export const proposeChange = defineCommand({
  ...changePropose,
  on: ({ tx, input: { programmeId, syllabus } }) => textsSeen(tx, { programmeId, sha256: syllabus }),
  can: ability,
  run: async ({ tx, actor, input, subject: version, now }) => {
    const { programmeId, syllabus, target, proposalEs, proposalEn } = input
    const observations = [...new Set(input.observations)]
    if (!targetName(target, version)) refuse('change.unknown-target', { target })
    const seen = await observationsOf(tx, { programmeId, syllabus, ids: observations })
    const standing = seen.filter(({ isWithdrawn }) => !isWithdrawn).length
    if (standing < observations.length) refuse('change.unknown-observation', { n: observations.length - standing })
    await holdAnswers(tx, programmeId)
    const code = nextCode((await changesAsked(tx, programmeId)).map((one) => one.code))
    const request = { programme_id: programmeId, code, syllabus, target, proposal_es: proposalEs, proposal_en: proposalEn }
    await addChange(tx, request, observations)
    const step = {
      programme_id: programmeId,
      request: code,
      number: 1,
      state: 'asked' as const,
      reason_es: null,
      reason_en: null,
      version: null,
    }
    await addChangeStep(tx, { ...step, by_role: roleOf(actor, ability, programmeId), taken_by: actor.id, taken_at: now })
    return { code, state: 'asked' as const }
  },
  audit: ({ code }) => ({ subject: code, fields: ['syllabus', 'observations', 'target', 'proposal'] }),
})
