import type { ChainRecord } from '#kernel/chain/walk.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { syllabusPilots } from '../../contract/pilot-operations.ts'
import { pilotPaths } from '../../contract/pilot-paths.ts'

/** On the page of a version: what its pilots led to, in one sentence of numbers. */
export const Part = ({ record: { id: version } }: { record: ChainRecord }) => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const { counts, answered } = useAnswer(syllabusPilots, { programmeId, sha256: version })
  return (
    <section aria-labelledby="pilots">
      <h2 id="pilots">{t('train.pilots.title')}</h2>
      <p>{t(counts.pilots === 0 ? 'train.pilots.none' : 'train.pilots.counts', counts)}</p>
      {answered.length > 0 && <p>{t('train.pilots.answers', { n: answered.length })}</p>}
      <p>
        <LinkButton href={pilotPaths.pilots({ programme, version })}>{t('train.pilots.open')}</LinkButton>
      </p>
    </section>
  )
}
