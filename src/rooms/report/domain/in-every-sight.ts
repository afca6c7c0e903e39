import type { ProgrammePackage } from '../contract/package.ts'

/** Of a programme as somebody sees it, what each of its members sees: of workshops, the released ones. Findings and gaps are for all. */
export const inEverySight = ({ tables, passages }: ProgrammePackage): ProgrammePackage => {
  const workshops = tables.workshops.filter(({ state }) => state === 'released')
  const released = new Set(workshops.map(({ code }) => code))
  const statements = tables.statements.filter(({ workshop }) => released.has(workshop))
  const subjects = new Set([...statements, ...tables.published_claims].map(({ id }) => id))
  const codings = tables.codings.filter(({ subject }) => subjects.has(subject))
  const evidence = tables.finding_evidence.filter(({ subject }) => subjects.has(subject))
  return { passages, tables: { ...tables, workshops, statements, codings, finding_evidence: evidence } }
}
