import { useProgramme } from '#ui/client/here.ts'
import type { AnswerOf } from '#ui/client/request.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { linkingKeep, type linkingShow } from '../../contract/linking.ts'
import { useStep } from '../tests/use-step.tsx'
import { Pair } from './pair.tsx'

type Wave = AnswerOf<typeof linkingShow>['waves'][number]
const COUNTS = ['exact', 'tolerant', 'reviewed', 'review', 'rejected', 'unlinkedEarlier', 'unlinkedLater'] as const

/** What the codes say of one wave: counts, how many links chance would make, pairs for two people, and keeping. */
export const LinkedWave = ({ session, linked: { wave, counts, review, keptAt, codesDeletedAt } }: { session: string; linked: Wave }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { go, busy, refusal } = useStep(linkingKeep)
  const day = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long' })
  const { pairs, expectedExact, expectedWithinOne } = counts
  return (
    <section className="tests-part" aria-labelledby={`linked-${wave}`}>
      <h2 id={`linked-${wave}`}>{t('train.linkage.wave', { wave })}</h2>
      <ul className="tests-counts">
        {COUNTS.map((what) => (
          <li key={what}>{t('train.linkage.count', { what, n: counts[what] })}</li>
        ))}
      </ul>
      <p>{t('train.linkage.expected', { pairs, exact: expectedExact, within: expectedWithinOne })}</p>
      {review.length > 0 && (
        <ol className="tests-list">
          {review.map((pair, at) => (
            <Pair key={`${pair.earlier} ${pair.later}`} pair={pair} number={at + 1} session={session} wave={wave} />
          ))}
        </ol>
      )}
      {keptAt !== null && <p>{t('train.linkage.kept', { day: day.format(new Date(keptAt)) })}</p>}
      {codesDeletedAt !== null && <p>{t('train.linkage.deleted', { day: day.format(new Date(codesDeletedAt)) })}</p>}
      {codesDeletedAt === null && (
        <div className="tests-acts">
          <Button busy={busy} onPress={() => void go({ programmeId, session, wave })}>
            {t('train.linkage.keep', { again: keptAt === null ? 'no' : 'yes', wave })}
          </Button>
        </div>
      )}
      {refusal}
    </section>
  )
}
