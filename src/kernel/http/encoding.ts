/** How something may travel packed, the smaller first. Browsers take Brotli by HTTPS only, and from the machine itself. */
export const ENCODINGS = ['br', 'gzip'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Of a coding whose weight is none of those that there are, that it is taken, and not that it is preferred. */
const weightIn = (parameters: readonly string[]): number => {
  const said = parameters.find((part) => part.startsWith('q='))?.slice('q='.length)
  if (said === undefined) return 1
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(said) ? Number(said) : 0.001
}

/**
 * What a reader takes, by its `Accept-Encoding`, what it would rather have first and of equal ones the smaller: a coding with the weight 0 is
 * refused, and so is one that weighs less than leaving it as it is, where a reader says how much that weighs.
 * @source RFC 9110, 12.4.2 and 12.5.3
 */
export const encodingsTakenBy = (accepted: string | undefined): readonly Encoding[] => {
  const codings = (accepted ?? '').toLowerCase().split(',')
  const weights = new Map(
    codings.map((coding) => {
      const [name = '', ...parameters] = coding.split(';').map((part) => part.trim())
      return [name, weightIn(parameters)] as const
    }),
  )
  const weightOf = (encoding: string): number => weights.get(encoding) ?? 0
  return ENCODINGS.filter((encoding) => weightOf(encoding) > 0 && weightOf(encoding) >= weightOf('identity')).toSorted(
    (one, other) => weightOf(other) - weightOf(one),
  )
}
