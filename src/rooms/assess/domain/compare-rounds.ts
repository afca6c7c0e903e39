import type { Assessment } from './assessment.ts'
import { type About, bearingOn } from './bearing.ts'
import { stanceOn } from './select.ts'

/**
 * What became of a finding or gap in one country, read from the texts that bear on it there:
 * `persists`: texts of both rounds support it; `new`: only those of the later round do;
 * `only-contrary`: no text of the later round supports it, and at least one says the contrary, whatever the earlier round held;
 * `not-assessed`: the earlier round supports it and no text of the later one speaks of it: silence is neither absence nor improvement;
 * `neither`: no text of either round supports it, and none of the later one speaks of it.
 */
export type Comparison = 'persists' | 'new' | 'only-contrary' | 'not-assessed' | 'neither'

/** Statements of the two rounds: those in support, and those to the contrary. */
export type ComparedCell = {
  country: string
  comparison: Comparison
  earlier: number
  later: number
  earlierContrary: number
  laterContrary: number
}

type Counts = Omit<ComparedCell, 'country' | 'comparison'>

const compared = ({ earlier, later, laterContrary }: Counts): Comparison => {
  if (later > 0) return earlier > 0 ? 'persists' : 'new'
  if (laterContrary > 0) return 'only-contrary'
  return earlier > 0 ? 'not-assessed' : 'neither'
}

type Rounds = { earlier: number; later: number }

const compare = (assessment: Assessment, about: About, rounds: Rounds): readonly ComparedCell[] => {
  const bearing = bearingOn(assessment.bearing.statements, about)
  return assessment.tables.countries.map(({ code }) => {
    const here = bearing.filter(({ country }) => country === code)
    const count = (round: number, stance: 'supports' | 'contrary') =>
      here.filter((statement) => statement.round === round && stanceOn(statement, about, stance)).length
    const counts = {
      earlier: count(rounds.earlier, 'supports'),
      later: count(rounds.later, 'supports'),
      earlierContrary: count(rounds.earlier, 'contrary'),
      laterContrary: count(rounds.later, 'contrary'),
    }
    return { country: code, comparison: compared(counts), ...counts }
  })
}

/** What became, country by country, of what a gap rests on, from one round to a later one. */
export const compareGap = (assessment: Assessment, gap: string, rounds: Rounds): readonly ComparedCell[] =>
  compare(assessment, { gap }, rounds)

/** The same for what supports one finding. */
export const compareFinding = (assessment: Assessment, finding: string, rounds: Rounds): readonly ComparedCell[] =>
  compare(assessment, { finding }, rounds)
