import type { Facts } from '#law/facts.ts'
import { NO_OF } from '#law/guide.ts'
import type { Step } from '#law/guide-steps.ts'
import { answersOf, type Given } from '#law/rules'

const saying = (step: Step, facts: Facts, said: (kind: Step['questions'][number]['kind']) => string) => {
  const answers = answersOf(facts)
  return [...step.questions, ...step.further].filter(({ id, kind }) => answers.get(id) === said(kind))
}

/** "No" to every question of a screen that is still open, those folded away too. */
export const restNo = (step: Step, facts: Facts): Given => saying(step, facts, () => 'unknown').map(({ id, kind }) => [id, NO_OF[kind]])

/** Takes it back; what was answered since by hand stays. */
export const restOpen = (step: Step, facts: Facts, pressed: readonly string[]): Given =>
  saying(step, facts, (kind) => NO_OF[kind])
    .filter(({ id }) => pressed.includes(id))
    .map(({ id }) => [id, 'unknown'])
