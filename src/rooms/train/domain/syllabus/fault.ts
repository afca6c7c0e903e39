/**
 * What is wrong with a syllabus or a chapter, and where: `M2.prerequisites`, `M1.O3.text.en`. An error keeps a version from being printed or put to a
 * vote, a warning does not. The sentence is the message `train.syllabus.fault.<code>`.
 */
export type Fault = {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly place: string
  readonly values: Readonly<Record<string, string | number>>
}

export const error = (code: string, place: string, values: Fault['values'] = {}): Fault => ({ code, severity: 'error', place, values })
export const warning = (code: string, place: string, values: Fault['values'] = {}): Fault => ({ code, severity: 'warning', place, values })

/** A fault for each name that is none of those known. */
export const unknownNames = (names: readonly string[], known: ReadonlySet<string>, place: string): readonly Fault[] =>
  names.filter((name) => !known.has(name)).map((name) => error('unknown', place, { name }))

/** A fault for each name that is given again. */
export const namedTwice = (names: readonly string[], place: (name: string) => string): readonly Fault[] => {
  const seen = new Set<string>()
  return names.flatMap((name) => {
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [error('twice', place(name), { name })]
  })
}
