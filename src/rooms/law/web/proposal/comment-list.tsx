import { printDate } from '#documents/dates.ts'
import { countryName } from '#kernel/i18n/country-name.ts'
import { dayIn } from '#programme/rules'
import { useT } from '#ui/client/words.tsx'
import type { ProposalComment } from '../../contract/proposal.ts'

/** What was said of a line, or of all of them, by office. */
export const CommentList = ({ comments, pointOf }: { comments: readonly ProposalComment[]; pointOf?: (at: string) => string }) => {
  const t = useT()
  return (
    <ul className="law-list">
      {comments.map(({ id, at, text, office, country, writtenAt }) => (
        <li key={id}>
          {pointOf && <strong>{pointOf(at)}</strong>}
          <p className="law-comment">{text}</p>
          <p className="law-soft">
            {t('law.proposal.comment-by', {
              office,
              country: countryName(t.lang, country),
              day: printDate(dayIn(country, writtenAt), t.lang),
            })}
          </p>
        </li>
      ))}
    </ul>
  )
}
