import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { studyPaths } from '../../contract/study-paths.ts'
import { AboutForm } from '../studies/about-form.tsx'
import { StudyEditor } from '../studies/study-editor.tsx'

/** What is told of a study beside its results. */
export const Page = () => {
  const t = useT()
  const { study } = useParts(studyPaths.about)
  return (
    <StudyEditor
      study={study}
      title={t('train.page.study-about')}
      lead={t('train.study.about-lead')}
      form={(given) => <AboutForm {...given} />}
    />
  )
}
