import { paths } from '#programme/paths.ts'
import { sourceIn } from '#programme/rules'
import type { SourceLine } from '#programme/source-line.ts'
import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { SourceLink } from '#ui/client/source-link.tsx'
import { useT } from '#ui/client/words.tsx'
import { publishedIn } from '../words-of.ts'

/** Who published it, under which title and when, and the document itself where it is known where that is. */
export const Source = ({ source }: { source: SourceLine }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const { organisation, title } = sourceIn(t.lang, source)
  const year = publishedIn(source, title)
  return (
    <>
      {organisation}, <SourceLink page={paths.source({ programme, source: source.code })} title={title} url={source.url} />
      {year === null ? '' : `, ${year}`}
    </>
  )
}

/** In a table of many figures: who and when; the title stands in the list below it. */
export const ShortSource = ({ source }: { source: SourceLine }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const { organisation } = sourceIn(t.lang, source)
  const words = source.year === null ? organisation : `${organisation}, ${source.year}`
  return <Link href={paths.source({ programme, source: source.code })}>{words}</Link>
}
