import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { impactShow } from '../../contract/impact-operations.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import { useTrainingFrame } from '../frame.ts'
import { ImpactView } from '../studies/impact-view.tsx'
import { Way } from '../way.tsx'

/** What was worked out, before it is published: for those who work with studies. */
export const Page = () => {
  const t = useT()
  const { programme, programmeId } = useTrainingFrame()
  const { study } = useParts(studyPaths.result)
  const shown = useAnswer(impactShow, { programmeId, study, lang: t.lang })
  const crumbs = [
    { label: t('train.page.studies'), href: studyPaths.studies({ programme }) },
    { label: t('train.page.study'), href: studyPaths.study({ programme, study }) },
  ]
  return (
    <div className="training">
      <PageHead title={shown.page.title} way={<Way crumbs={crumbs} />} lead={t('train.result.unpublished')} />
      <ImpactView shown={shown} />
    </div>
  )
}
