import type { ProgrammePackage } from '../../contract/package.ts'
import { inEverySight } from '../in-every-sight.ts'

/**
 * What of a programme may be published at all: that of released workshops. A finding goes in where something of these, or a published claim,
 * supports it; a gap, unless all its findings stay out. This asks only what every member sees, so that whoever reads the programme
 * gets the same from it: to one who sees no closed room, a finding that came of it looks as if it rested on nothing.
 */
export const releasedOnly = (given: ProgrammePackage): ProgrammePackage => {
  const { tables, passages } = inEverySight(given)
  const supported = new Set(tables.finding_evidence.filter(({ stance }) => stance === 'supports').map(({ finding }) => finding))
  const findings = tables.findings.filter(({ code }) => supported.has(code))
  const gapFindings = tables.gap_findings.filter(({ finding }) => supported.has(finding))
  const [rested, rests] = [gapsIn(tables.gap_findings), gapsIn(gapFindings)]
  const gaps = tables.gaps.filter(({ code }) => rests.has(code) || !rested.has(code))
  const kept = new Set(gaps.map(({ code }) => code))
  return {
    passages,
    tables: {
      ...tables,
      findings,
      finding_evidence: tables.finding_evidence.filter(({ finding }) => supported.has(finding)),
      gaps,
      gap_findings: gapFindings,
      recommendation_gaps: tables.recommendation_gaps.filter(({ gap }) => kept.has(gap)),
    },
  }
}

const gapsIn = (links: readonly { readonly gap: string }[]): ReadonlySet<string> => new Set(links.map(({ gap }) => gap))
