import type { SourceLine } from '../../contract/statistics.ts'

/** Who published it, under which title and when; the title leads to the document where it is known where that is. */
export const Source = ({ source: { organisation, title, year, url } }: { source: SourceLine }) => (
  <>
    {organisation}, {url === null ? title : <a href={url}>{title}</a>}
    {year === null ? '' : `, ${year}`}
  </>
)
