import type { ProgrammePackage } from '../../contract/package.ts'

/**
 * What of a programme may be published at all: that of released workshops. A finding goes in where something of these, or a published claim,
 * supports it; a gap, unless all its findings stay out. This asks only what every member sees, so that whoever reads the programme
 * gets the same from it: to one who sees no closed room, a finding that came of it looks as if it rested on nothing.
 */
export const releasedOnly = ({ tables, passages }: ProgrammePackage): ProgrammePackage => {
  const workshops = tables.workshops.filter(({ state }) => state === 'released')
  const open = new Set(workshops.map(({ code }) => code))
  const statements = tables.statements.filter(({ workshop }) => open.has(workshop))
  const subjects = new Set([...statements, ...tables.published_claims].map(({ id }) => id))
  const evidence = tables.finding_evidence.filter(({ subject }) => subjects.has(subject))
  const supported = new Set(evidence.filter(({ stance }) => stance === 'supports').map(({ finding }) => finding))
  const findings = tables.findings.filter(({ code }) => supported.has(code))
  const kept = new Set(findings.map(({ code }) => code))
  const gapFindings = tables.gap_findings.filter(({ finding }) => kept.has(finding))
  const [rested, rests] = [gapsIn(tables.gap_findings), gapsIn(gapFindings)]
  const gaps = tables.gaps.filter(({ code }) => rests.has(code) || !rested.has(code))
  const open_gaps = new Set(gaps.map(({ code }) => code))
  return {
    passages,
    tables: {
      ...tables,
      workshops,
      statements,
      codings: tables.codings.filter(({ subject }) => subjects.has(subject)),
      findings,
      finding_evidence: evidence.filter(({ finding }) => kept.has(finding)),
      gaps,
      gap_findings: gapFindings,
      recommendation_gaps: tables.recommendation_gaps.filter(({ gap }) => open_gaps.has(gap)),
    },
  }
}

const gapsIn = (links: readonly { readonly gap: string }[]): ReadonlySet<string> => new Set(links.map(({ gap }) => gap))
