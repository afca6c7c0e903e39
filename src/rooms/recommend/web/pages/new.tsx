import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { recommendationList } from '../../contract/recommendation.ts'
import { NotYours, WRITE } from '../components/not-yours.tsx'
import { RecommendationForm } from '../components/recommendation-form.tsx'
import { useFrame } from '../frame.ts'

export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { may } = useAnswer(recommendationList, { programmeId: frame.programmeId })
  const list = paths.recommendations({ programme: frame.programme })
  return (
    <>
      <PageHead
        title={t('recommend.page.new')}
        way={<Breadcrumb aria-label={t('recommend.way')} crumbs={[{ label: t('recommend.page.board'), href: list }]} />}
        lead={t('recommend.new-lead')}
      />
      {may.includes(WRITE) ? <RecommendationForm frame={frame} /> : <NotYours href={list} />}
    </>
  )
}
