import type { SourceLine } from '../../contract/statistics.ts'
import { publishedIn } from '../words-of.ts'

/** Who published it, under which title and when; the title leads to the document where it is known where that is. */
export const Source = ({ source }: { source: SourceLine }) => {
  const year = publishedIn(source)
  const { organisation, title, url } = source
  return (
    <>
      {organisation}, {url === null ? title : <a href={url}>{title}</a>}
      {year === null ? '' : `, ${year}`}
    </>
  )
}

/** In a table of many figures: who and when; the title stands in the list below it. */
export const ShortSource = ({ source: { organisation, title, year, url } }: { source: SourceLine }) => {
  const words = year === null ? organisation : `${organisation}, ${year}`
  return url === null ? <span title={title}>{words}</span> : <a href={url}>{words}</a>
}
