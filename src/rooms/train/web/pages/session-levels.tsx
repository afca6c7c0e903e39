import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { levelsShow } from '../../contract/levels.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import { useTrainingFrame } from '../frame.ts'
import { ObservationPart } from '../levels/observation-part.tsx'
import { ReactionPart } from '../levels/reaction-part.tsx'
import { Way } from '../way.tsx'
import '../training.css'

/** What people said of one session, and what supervisors saw of those who were in it. */
export const Page = () => {
  const t = useT()
  const { programme, programmeId } = useTrainingFrame()
  const { session } = useParts(studyPaths.sessionLevels)
  const now = useAnswer(levelsShow, { programmeId, session })
  return (
    <div className="training">
      <PageHead
        title={t('train.levels.of-session', { session })}
        way={<Way crumbs={[{ label: t('train.page.levels'), href: studyPaths.levels({ programme }) }]} />}
        lead={t('train.levels.session-lead')}
      />
      {now.may.includes('type what people said of a session') && <ReactionPart now={now} />}
      {now.may.includes('type what supervisors saw') && <ObservationPart now={now} />}
    </div>
  )
}
