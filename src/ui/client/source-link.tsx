import { Link } from 'react-aria-components/Link'
import { useT } from './words.tsx'

type SourceLinkProps = {
  /** Its page in the register, which lists all that cites it. */
  readonly page: string
  readonly title: string
  readonly url: string | null
}

const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url)

/** A published document where it is cited: its title leads to its page in the register, the name of its site to the document itself. */
export const SourceLink = ({ page, title, url }: SourceLinkProps) => {
  const t = useT()
  return (
    <>
      <Link href={page}>{title}</Link>
      {url !== null && (
        <>
          {' ['}
          <a href={url}>{siteOf(url)}</a>
          {url.startsWith('http:') && ` · ${t('client.source.http-only')}`}
          {']'}
        </>
      )}
    </>
  )
}
