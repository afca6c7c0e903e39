import type { ProgrammePackage } from '../../contract/package.ts'

/**
 * What of a programme may be published at all: that of released workshops. What rests on nothing else goes with it, finding by finding and
 * gap by gap; a finding or a gap that rested on nothing before stays, since it tells nothing of a closed room. Whoever reads the programme
 * gets the same from this, whatever workshops they see.
 */
export const releasedOnly = ({ tables, passages }: ProgrammePackage): ProgrammePackage => {
  const workshops = tables.workshops.filter(({ state }) => state === 'released')
  const open = new Set(workshops.map(({ code }) => code))
  const statements = tables.statements.filter(({ workshop }) => open.has(workshop))
  const subjects = new Set([...statements, ...tables.published_claims].map(({ id }) => id))
  const evidence = tables.finding_evidence.filter(({ subject }) => subjects.has(subject))
  const findings = stillResting(tables.findings, [tables.finding_evidence, evidence], ({ finding }) => finding)
  const kept = new Set(findings.map(({ code }) => code))
  const gapFindings = tables.gap_findings.filter(({ finding }) => kept.has(finding))
  const gaps = stillResting(tables.gaps, [tables.gap_findings, gapFindings], ({ gap }) => gap)
  const open_gaps = new Set(gaps.map(({ code }) => code))
  return {
    passages,
    tables: {
      ...tables,
      workshops,
      statements,
      codings: tables.codings.filter(({ subject }) => subjects.has(subject)),
      findings,
      finding_evidence: evidence,
      gaps,
      gap_findings: gapFindings,
      recommendation_gaps: tables.recommendation_gaps.filter(({ gap }) => open_gaps.has(gap)),
    },
  }
}

/** Rows that have not lost all that they rested on. */
const stillResting = <Row extends { readonly code: string }, Link>(
  rows: readonly Row[],
  [before, after]: readonly [readonly Link[], readonly Link[]],
  of: (link: Link) => string,
): readonly Row[] => {
  const [rested, rests] = [new Set(before.map(of)), new Set(after.map(of))]
  return rows.filter(({ code }) => rests.has(code) || !rested.has(code))
}
