import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { studyShow } from '../../contract/study.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import { AnswersPart } from '../answers-part.tsx'
import { useTrainingFrame } from '../frame.ts'
import { EditionPart } from '../studies/edition-part.tsx'
import { PlanPart } from '../studies/plan-part.tsx'
import { ResultPart } from '../studies/result-part.tsx'
import { Way } from '../way.tsx'
import '../training.css'

/** One study: its plan and who locked it, what was worked out, and what is published. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { programme, programmeId } = frame
  const { study } = useParts(studyPaths.study)
  const now = useAnswer(studyShow, { programmeId, study })
  const mayPropose = now.may.includes('propose how a training is evaluated')
  return (
    <div className="training">
      <PageHead
        title={now.about.title[t.lang]}
        way={<Way crumbs={[{ label: t('train.page.studies'), href: studyPaths.studies({ programme }) }]} />}
        lead={t('train.study.data', { kind: now.about.dataKind.replace('-', '_') })}
        actions={
          mayPropose && (
            <LinkButton tone="quiet" href={studyPaths.about({ programme, study })}>
              {t('train.study.to-about')}
            </LinkButton>
          )
        }
      />
      <PlanPart now={now} frame={frame} />
      {now.may.length > 0 && <ResultPart now={now} frame={frame} />}
      <EditionPart now={now} frame={frame} />
      <AnswersPart programmeId={programmeId} kind="training-study" id={study} />
    </div>
  )
}
