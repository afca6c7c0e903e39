import type { Translate } from '#kernel/i18n/translate.ts'

/** Of one mistake that a whole column has, as many as tell what it is. */
const MOST_ALIKE = 20

/** A line for each mistake; of more than twenty of one kind the first ones, and how many more there are, so that another is not lost among them. */
export const fewAlike = <Fault extends { readonly code: string }>(
  t: Translate,
  faults: readonly Fault[],
  line: (fault: Fault) => string,
): readonly string[] => {
  const counts = new Map<string, number>()
  const shown = faults.filter(({ code }) => {
    const before = counts.get(code) ?? 0
    counts.set(code, before + 1)
    return before < MOST_ALIKE
  })
  const lastOf = new Map(shown.map((fault, at) => [fault.code, at]))
  return shown.flatMap((fault, at) => {
    const more = (counts.get(fault.code) ?? 0) - MOST_ALIKE
    return lastOf.get(fault.code) === at && more > 0 ? [line(fault), `  ${t('train.cli.more-alike', { n: more })}`] : [line(fault)]
  })
}
