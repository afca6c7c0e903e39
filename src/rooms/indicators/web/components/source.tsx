import { sourceIn } from '#programme/rules'
import type { SourceLine } from '#programme/source-line.ts'
import { useT } from '#ui/client/words.tsx'
import { publishedIn } from '../words-of.ts'

/** Who published it, under which title and when; the title leads to the document where it is known where that is. */
export const Source = ({ source }: { source: SourceLine }) => {
  const t = useT()
  const { organisation, title } = sourceIn(t.lang, source)
  const year = publishedIn(source, title)
  return (
    <>
      {organisation}, {source.url === null ? title : <a href={source.url}>{title}</a>}
      {year === null ? '' : `, ${year}`}
    </>
  )
}

/** In a table of many figures: who and when; the title stands in the list below it. */
export const ShortSource = ({ source }: { source: SourceLine }) => {
  const t = useT()
  const { organisation, title } = sourceIn(t.lang, source)
  const words = source.year === null ? organisation : `${organisation}, ${source.year}`
  return source.url === null ? <span title={title}>{words}</span> : <a href={source.url}>{words}</a>
}
