import type { FindingTitle } from '../contract/statement-line.ts'
import type { Assessment, SaidStatement } from './assessment.ts'
import type { About } from './bearing.ts'
import { compareFinding, compareGap } from './compare-rounds.ts'
import { comparedLines } from './compared-lines.ts'
import { claimLine, statementLines } from './lines.ts'
import { claimsOn, statementsOn } from './select.ts'
import type { Unseen } from './unseen.ts'

/** First and last round of a programme; undefined where there is nothing to compare. */
const ends = ({ tables: { rounds } }: Assessment) => {
  const numbers = rounds.map(({ number }) => number).toSorted((a, b) => a - b)
  const [earlier, later] = [numbers[0], numbers.at(-1)]
  return earlier === undefined || later === undefined || earlier === later ? undefined : { earlier, later }
}

const compared = (assessment: Assessment, about: About, unseen: Unseen) => {
  const rounds = ends(assessment)
  if (!rounds) return []
  const cells = 'finding' in about ? compareFinding(assessment, about.finding, rounds) : compareGap(assessment, about.gap, rounds)
  return comparedLines(cells, rounds, unseen)
}

const leadsTo = ({ findings }: Assessment, statements: readonly SaidStatement[]): FindingTitle[] =>
  [...new Set(statements.flatMap(({ evidence }) => evidence.map(({ finding }) => finding)))].flatMap((code) => {
    const finding = findings.get(code)
    return finding ? [{ code, titleEs: finding.title_es, titleEn: finding.title_en }] : []
  })

/** All that bears on a finding or a gap, in all rounds: what supports, what contradicts, to which findings that leads, and the claims apart. */
export const evidenceLines = (assessment: Assessment, about: About, unseen: Unseen) => {
  const [supporting, contrary] = [statementsOn(assessment, about, {}), statementsOn(assessment, about, { stance: 'contrary' })]
  return {
    supporting: supporting.map(statementLines(assessment)),
    contrary: contrary.map(statementLines(assessment)),
    leadsTo: leadsTo(assessment, [...supporting, ...contrary]),
    claims: claimsOn(assessment, about).map(claimLine),
    compared: compared(assessment, about, unseen),
  }
}
