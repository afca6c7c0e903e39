import { Link } from 'react-aria-components/Link'
import { useT } from '#ui/client/words.tsx'
import type { ItemSeen, Review } from '../../contract/bank.ts'
import { bankPaths } from '../../contract/bank-paths.ts'
import type { TrainingFrame } from '../frame.ts'
import { sayDay } from '../studies/say-day.ts'

const ReviewLine = ({ review: { country, verdict, at, own, remark, language }, frame }: { review: Review; frame: TrainingFrame }) => {
  const t = useT()
  return (
    <li>
      {t('train.bank.review', { verdict, country: frame.country(country), day: sayDay(t.lang, at), own: own ? 'yes' : 'no' })}
      {remark !== null && <blockquote lang={language ?? t.lang}>{remark}</blockquote>}
    </li>
  )
}

/** What was said of the version that is shown, and the versions that there were: a review goes to no other. */
export const ReviewsPart = ({ seen, frame }: { seen: ItemSeen; frame: TrainingFrame }) => {
  const t = useT()
  const { item, number, recorded, reviews, versions } = seen
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">{t('train.bank.reviews')}</h2>
      <p>
        {t('train.bank.recorded', {
          number,
          country: frame.country(recorded.country),
          day: sayDay(t.lang, recorded.at),
          own: recorded.own ? 'yes' : 'no',
        })}
      </p>
      {reviews.length > 0 && (
        <ul className="training-list">
          {reviews.map((review) => (
            <ReviewLine key={`${review.country} ${review.at} ${review.own}`} review={review} frame={frame} />
          ))}
        </ul>
      )}
      {versions.length > 1 && (
        <>
          <h3>{t('train.bank.versions')}</h3>
          <ul className="training-list">
            {versions.map(({ number: of, country, at, agreed, returned }) => {
              const says = t('train.bank.version-line', {
                number: of,
                country: frame.country(country),
                day: sayDay(t.lang, at),
                agreed,
                returned,
              })
              const address = bankPaths.item({ programme: frame.programme, item: item.id }, { version: String(of) })
              return <li key={of}>{of === number ? says : <Link href={address}>{says}</Link>}</li>
            })}
          </ul>
        </>
      )}
    </section>
  )
}
