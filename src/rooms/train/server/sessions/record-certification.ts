import { begunDayIn, localDay, unendedDayIn } from '#programme/rules'
import { certificationRecord } from '../../contract/certification.ts'
import { factsAmiss, stepRefused } from '../../domain/people/allowed-step.ts'
import { standingOf } from '../../domain/people/standing.ts'
import { defineCommand } from '../define.ts'
import { recordCertification } from './facilitator-abilities.ts'
import { refuse } from '../problems.ts'
import { refuseStep } from './refuse-step.ts'
import { said } from './said.ts'
import { addCertificationStep, certificationSteps, facilitatorSeen } from './sql/facilitators.ts'
import { heldWith, taughtDays } from './sql/staff.ts'
import { takeTurn } from './sql/turn.ts'

/** A step on the way to a certificate, or what became of it. What is lacking is named, rule by rule. */
export const takeCertificationStep = defineCommand({
  ...certificationRecord,
  on: async ({ tx, input: { programmeId, facilitator, step } }) => {
    const person = await facilitatorSeen(tx, { programmeId, id: facilitator })
    return person && { ...person, step }
  },
  can: recordCertification,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, facilitator, syllabus, language, step, on, facts } = input
    const amiss = factsAmiss(step, facts)
    if (amiss.length > 0) refuse('certification.facts-amiss', { facts: [...amiss], words: said('train.certification.fact', amiss) })
    await takeTurn(tx, programmeId)
    const isTaught = (one: { syllabus: string; language: string }) => one.syllabus === syllabus && one.language === language
    const isOf = (one: { facilitator: string; syllabus: string; language: string }) => one.facilitator === facilitator && isTaught(one)
    const steps = (await certificationSteps(tx, programmeId)).filter(isOf)
    const led = await taughtDays(tx, programmeId)
    const taught = led.filter(isOf).map(({ zone, ends }) => localDay(zone, ends))
    const isFirst = facts.reason !== undefined && !led.some(isTaught)
    const candidate = { yearsOfPractice: subject.yearsOfPractice, steps, taught, isFirst }
    if (facts.session !== undefined) {
      const held = await heldWith(tx, programmeId, step === 'observed' ? 'lead' : 'candidate')
      const isThere = held.filter(isOf).some(({ session, zone, ends }) => session === facts.session && localDay(zone, ends) <= on)
      if (!isThere) refuse('certification.not-taught', { session: facts.session })
    }
    const why = on > begunDayIn(subject.country, now) ? 'future' : stepRefused(step, candidate, on)
    const { unmet } = standingOf(candidate, on)
    if (why === 'unmet') refuse('certification.unmet', { unmet: [...unmet], words: said('train.unmet', unmet) })
    if (why !== undefined) refuseStep(step, why)
    const number = steps.length + 1
    const at = { programme_id: programmeId, facilitator, syllabus, language, number, step, taken_on: on, facts }
    await addCertificationStep(tx, { ...at, recorded_by: actor.id, recorded_at: now })
    const taken = { ...candidate, steps: [...steps, { number, step, takenOn: on, facts }] }
    const { state, validUntil } = standingOf(taken, unendedDayIn(subject.country, now))
    return { facilitator, state, validUntil: validUntil ?? null }
  },
  audit: ({ facilitator }, { input }) => ({ subject: facilitator, fields: [input.step] }),
})
