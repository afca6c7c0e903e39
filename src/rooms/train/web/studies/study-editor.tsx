import type { ReactNode } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { NotYours } from '#ui/client/not-yours.tsx'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { studyShow, type StudyShown } from '../../contract/study.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import { type TrainingFrame, useTrainingFrame } from '../frame.ts'
import { Way } from '../way.tsx'
import '../training.css'

type StudyEditorProps = {
  readonly study: string
  readonly title: string
  readonly lead: string
  readonly form: (given: { readonly now: StudyShown; readonly frame: TrainingFrame }) => ReactNode
}

/** The page on which something of a study is written, for those who may; for others, why not and the way back. */
export const StudyEditor = ({ study, title, lead, form }: StudyEditorProps) => {
  const t = useT()
  const frame = useTrainingFrame()
  const { programme, programmeId } = frame
  const now = useAnswer(studyShow, { programmeId, study })
  const href = studyPaths.study({ programme, study })
  const crumbs = [
    { label: t('train.page.studies'), href: studyPaths.studies({ programme }) },
    { label: now.about.title[t.lang], href },
  ]
  return (
    <div className="training">
      <PageHead title={title} way={<Way crumbs={crumbs} />} lead={lead} />
      {now.may.includes('propose how a training is evaluated') ? (
        form({ now, frame })
      ) : (
        <NotYours title={t('train.plan.not-yours')} text={t('train.plan.not-yours-text')} back={t('train.study.back')} href={href} />
      )}
    </div>
  )
}
