import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { impactShow } from '../../contract/impact-operations.ts'
import { studyShow } from '../../contract/study.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import { useTrainingFrame } from '../frame.ts'
import { Errata } from '../studies/edition-part.tsx'
import { ImpactView } from '../studies/impact-view.tsx'
import { sayDay } from '../studies/say-day.ts'
import { Way } from '../way.tsx'

/** An edition as it was published, with what was found wrong in it since. */
export const Page = () => {
  const t = useT()
  const { programme, programmeId } = useTrainingFrame()
  const { study, edition } = useParts(studyPaths.edition)
  const shown = useAnswer(impactShow, { programmeId, study, edition: Number(edition), lang: t.lang })
  const { editions } = useAnswer(studyShow, { programmeId, study })
  const published = editions.find(({ number }) => number === shown.edition)
  const crumbs = [
    { label: t('train.page.studies'), href: studyPaths.studies({ programme }) },
    { label: t('train.page.study'), href: studyPaths.study({ programme, study }) },
  ]
  return (
    <div className="training">
      <PageHead
        title={shown.page.title}
        way={<Way crumbs={crumbs} />}
        lead={published ? t('train.edition.line', { number: published.number, day: sayDay(t.lang, published.publishedAt) }) : ''}
      />
      {published && <Errata errata={published.errata} />}
      <ImpactView shown={shown} />
    </div>
  )
}
