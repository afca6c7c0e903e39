import { paths as assessPaths } from '#assess/paths.ts'
import { paths as indicatorPaths } from '#indicators/paths.ts'

type List = { readonly words: string; readonly href: (programme: string, about: string) => string }

/** Sentences that count what there is a list of, by their id; one that says that there is nothing counts nothing. */
const LISTS: readonly (readonly [RegExp, List])[] = [
  [
    /^chapter(?:-compared)?:([\w-]+)$/,
    { words: 'counted-statements', href: (programme, condition) => assessPaths.statements({ programme }, { condition }) },
  ],
  [/^(conflicts)$/, { words: 'counted-conflicts', href: (programme) => indicatorPaths.conflicts({ programme }) }],
  [/^(opening-statistics)$/, { words: 'counted-figures', href: (programme) => indicatorPaths.statistics({ programme }) }],
]

/** The address of the list of what a sentence counts, and the words that lead to it; none where there is no list. */
export const countedList = (sentence: string, programme: string): { readonly words: string; readonly href: string } | null => {
  const found = LISTS.find(([form]) => form.test(sentence))
  if (!found) return null
  const [form, { words, href }] = found
  return { words: `report.draft.${words}`, href: href(programme, form.exec(sentence)?.[1] ?? '') }
}
