import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { NotYours } from '#ui/client/not-yours.tsx'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { studyShow } from '../../contract/study.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import { useTrainingFrame } from '../frame.ts'
import { PlanForm } from '../studies/plan-form.tsx'
import { Way } from '../way.tsx'
import '../training.css'

/** A plan to be proposed; another person locks it. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { programme, programmeId } = frame
  const { study } = useParts(studyPaths.plan)
  const now = useAnswer(studyShow, { programmeId, study })
  const href = studyPaths.study({ programme, study })
  const crumbs = [
    { label: t('train.page.studies'), href: studyPaths.studies({ programme }) },
    { label: now.about.title[t.lang], href },
  ]
  return (
    <div className="training">
      <PageHead title={t('train.page.study-plan')} way={<Way crumbs={crumbs} />} lead={t('train.plan.lead')} />
      {now.may.includes('propose how a training is evaluated') ? (
        <PlanForm now={now} frame={frame} />
      ) : (
        <NotYours title={t('train.plan.not-yours')} text={t('train.plan.not-yours-text')} back={t('train.study.back')} href={href} />
      )}
    </div>
  )
}
