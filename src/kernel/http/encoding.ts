/** How something may travel packed, the smaller first. Browsers take Brotli by HTTPS only, and from the machine itself. */
export const ENCODINGS = ['br', 'gzip'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What a reader takes, by its `Accept-Encoding`: a coding with the weight 0 is refused. @source RFC 9110, 12.5.3 */
export const encodingsTakenBy = (accepted: string | undefined): readonly Encoding[] => {
  const taken = new Set(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((coding) => coding.split(';').map((part) => part.trim()))
      .flatMap(([name = '', ...weight]) => (weight.some((part) => /^q=0(?:\.0*)?$/.test(part)) ? [] : [name])),
  )
  return ENCODINGS.filter((encoding) => taken.has(encoding))
}
