import type { Assessment } from './assessment.ts'
import type { About } from './bearing.ts'
import { statementsOn } from './select.ts'

/**
 * `not-assessed` means that no text of the later round speaks of it in that country: silence is neither absence nor improvement.
 * `neither`: no text of either round does.
 */
export type Comparison = 'persists' | 'new' | 'not-assessed' | 'neither'

export type ComparedCell = { country: string; comparison: Comparison; earlier: number; later: number }

const compared = (earlier: number, later: number): Comparison => {
  if (earlier > 0) return later > 0 ? 'persists' : 'not-assessed'
  return later > 0 ? 'new' : 'neither'
}

type Rounds = { earlier: number; later: number }

const compare = (assessment: Assessment, about: About, rounds: Rounds): readonly ComparedCell[] => {
  const count = (country: string, round: number) => statementsOn(assessment, about, { country: [country], round: [round] }).length
  return assessment.tables.countries.map(({ code }) => {
    const earlier = count(code, rounds.earlier)
    const later = count(code, rounds.later)
    return { country: code, earlier, later, comparison: compared(earlier, later) }
  })
}

/** What became, country by country, of what a gap rests on, from one round to a later one. */
export const compareGap = (assessment: Assessment, gap: string, rounds: Rounds): readonly ComparedCell[] =>
  compare(assessment, { gap }, rounds)

/** The same for what supports one finding. */
export const compareFinding = (assessment: Assessment, finding: string, rounds: Rounds): readonly ComparedCell[] =>
  compare(assessment, { finding }, rounds)
