import type { Answer, Facts } from '#law/facts.ts'
import { type CaseFile, lastDecision } from './case-file.ts'

/** TIP Protocol art. 3(d). */
const OF_AGE = 18

const isChild = ({ age }: Facts): Answer => {
  if (age === undefined || age === 'unknown') return 'unknown'
  return age === 'child' || (typeof age === 'number' && age < OF_AGE) ? 'yes' : 'no'
}

/** Whether somebody was a child at the time, in any phase of the last decision on them. Unknown where nothing was decided: of witnesses nothing is. */
export const wasChild = (file: CaseFile, person: string): Answer => {
  const ages = lastDecision(file, person)?.content.decision.phases.map(({ facts }) => isChild(facts)) ?? []
  if (ages.includes('yes')) return 'yes'
  return ages.length === 0 || ages.includes('unknown') ? 'unknown' : 'no'
}
