import type { Translate } from '#kernel/i18n/translate.ts'

/** Of one mistake that a whole column has, as many as tell what it is. */
const MOST_ALIKE = 20

type Place = { readonly code: string; readonly file?: string; readonly column?: string | number }

/** In a table the same mistake of another column or file is another; the column of a line of sheets is only where its sign stands. */
const kindOf = ({ code, file, column }: Place): string => (file === undefined ? code : [code, file, column].join('\n'))

/** A line for each mistake; of more than twenty of one kind the first ones, and how many more there are, so that another is not lost among them. */
export const fewAlike = <Fault extends Place>(
  t: Translate,
  faults: readonly Fault[],
  line: (fault: Fault) => string,
): readonly string[] => {
  const counts = new Map<string, number>()
  const shown = faults.filter((fault) => {
    const before = counts.get(kindOf(fault)) ?? 0
    counts.set(kindOf(fault), before + 1)
    return before < MOST_ALIKE
  })
  const lastOf = new Map(shown.map((fault, at) => [kindOf(fault), at]))
  return shown.flatMap((fault, at) => {
    const more = (counts.get(kindOf(fault)) ?? 0) - MOST_ALIKE
    return lastOf.get(kindOf(fault)) === at && more > 0 ? [line(fault), `  ${t('train.cli.more-alike', { n: more })}`] : [line(fault)]
  })
}
