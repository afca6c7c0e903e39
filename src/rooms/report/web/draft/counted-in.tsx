import { Link } from 'react-aria-components/Link'
import { paths as assessPaths } from '#assess/paths.ts'
import { paths as indicatorPaths } from '#indicators/paths.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'

type List = { readonly words: string; readonly href: (programme: string, about: string) => string }

/** Sentences that count what there is a list of, by the beginning of their id. */
const LISTS: readonly (readonly [RegExp, List])[] = [
  [
    /^chapter(?:-\w+)?:([\w-]+)$/,
    { words: 'counted-statements', href: (programme, condition) => assessPaths.statements({ programme }, { condition }) },
  ],
  [/^(conflicts)$/, { words: 'counted-conflicts', href: (programme) => indicatorPaths.conflicts({ programme }) }],
  [/^(opening-statistics)$/, { words: 'counted-figures', href: (programme) => indicatorPaths.statistics({ programme }) }],
]

/** The way to the list of what a sentence counts, where there is one. */
export const CountedIn = ({ sentence }: { readonly sentence: string }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const found = LISTS.find(([form]) => form.test(sentence))
  if (!found) return null
  const [form, { words, href }] = found
  return (
    <p className="counted-in">
      <Link href={href(programme, form.exec(sentence)?.[1] ?? '')}>{t(`report.draft.${words}`)}</Link>
    </p>
  )
}
