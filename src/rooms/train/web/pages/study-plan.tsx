import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { studyPaths } from '../../contract/study-paths.ts'
import { PlanForm } from '../studies/plan-form.tsx'
import { StudyEditor } from '../studies/study-editor.tsx'

/** A plan to be proposed; another person locks it. */
export const Page = () => {
  const t = useT()
  const { study } = useParts(studyPaths.plan)
  return (
    <StudyEditor study={study} title={t('train.page.study-plan')} lead={t('train.plan.lead')} form={(given) => <PlanForm {...given} />} />
  )
}
