import { readIn } from '#kernel/i18n/in-either.ts'
import { Link } from 'react-aria-components/Link'
import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { paths } from '../../contract/paths.ts'
import type { RecommendationLine } from '../../contract/recommendation.ts'
import type { Frame } from '../frame.ts'
import { issuerOf } from '../issuer.ts'
import { Stand } from './stand.tsx'

/** One recommendation on the board: what is asked, of whom, and where it stands. */
export const Card = ({ line, frame }: { line: RecommendationLine; frame: Frame }) => {
  const t = useT()
  const addressee = readIn(t.lang, line, 'addressee')
  return (
    <article className="answer">
      <p className="answer-head">
        <Badge>{line.code}</Badge> <Stand of={line} />
      </p>
      <p className="answer-text">
        <Link href={paths.recommendation({ programme: frame.programme, code: line.code })}>{readIn(t.lang, line, 'text')}</Link>
      </p>
      <p className="answer-facts">
        {frame.names.country(line.country)} · {addressee || t('recommend.no-addressee')}
      </p>
      <p className="answer-facts">{issuerOf(t, line)}</p>
    </article>
  )
}
