type Bears = { readonly evidence: readonly { readonly finding: string; readonly gaps: readonly string[] }[] }

/** What bears on each finding, and on each gap through its findings, whichever way: in the order given, each subject once. */
export type Bearing<Subject> = { finding: ReadonlyMap<string, readonly Subject[]>; gap: ReadonlyMap<string, readonly Subject[]> }

const indexed = <Subject>(subjects: readonly Subject[], codesOf: (subject: Subject) => Iterable<string>): Map<string, Subject[]> => {
  const index = new Map<string, Subject[]>()
  for (const subject of subjects)
    for (const code of codesOf(subject)) {
      const entry = index.get(code)
      if (entry) entry.push(subject)
      else index.set(code, [subject])
    }
  return index
}

/** Indexes subjects once, so that the strength of a finding is read from what bears on it and not from every statement of the programme. */
export const bearingOf = <Subject extends Bears>(subjects: readonly Subject[]): Bearing<Subject> => ({
  finding: indexed(subjects, ({ evidence }) => new Set(evidence.map((e) => e.finding))),
  gap: indexed(subjects, ({ evidence }) => new Set(evidence.flatMap((e) => e.gaps))),
})

export type About = { readonly finding: string } | { readonly gap: string }

/** Subjects that bear on one finding or one gap; none is an empty list. */
export const bearingOn = <Subject>({ finding, gap }: Bearing<Subject>, about: About): readonly Subject[] =>
  ('finding' in about ? finding.get(about.finding) : gap.get(about.gap)) ?? []
