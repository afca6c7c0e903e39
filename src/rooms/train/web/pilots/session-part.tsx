import type { ChainRecord } from '#kernel/chain/walk.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { observationList } from '../../contract/pilot-operations.ts'
import { pilotPaths } from '../../contract/pilot-paths.ts'
import { MAY } from './may.ts'

/** On the page of a pilot: how much was seen in it, and where that is recorded. */
export const Part = ({ record: { id: session } }: { record: ChainRecord }) => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const { pilot, observations, may } = useAnswer(observationList, { programmeId, session })
  if (!pilot || observations === null) return null
  return (
    <section aria-labelledby="observed">
      <h2 id="observed">{t('train.observed.title')}</h2>
      <p>{t('train.observed.count', { n: observations.length })}</p>
      <div className="training-actions">
        <LinkButton href={pilotPaths.observations({ programme, session })}>
          {t(may.includes(MAY.record) ? 'train.observed.to-record' : 'train.observed.to-read')}
        </LinkButton>
      </div>
    </section>
  )
}
