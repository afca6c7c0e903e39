import { useAnswer } from '#ui/client/answer.ts'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { recommendationShow } from '../../contract/recommendation.ts'
import { NotYours, WRITE } from '../components/not-yours.tsx'
import { RecommendationForm } from '../components/recommendation-form.tsx'
import { useFrame } from '../frame.ts'

export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { programme, code } = useParts(paths.editRecommendation)
  const shown = useAnswer(recommendationShow, { programmeId: frame.programmeId, code })
  const record = paths.recommendation({ programme, code })
  const crumbs = [
    { label: t('recommend.page.board'), href: paths.recommendations({ programme }) },
    { label: code, href: record },
  ]
  return (
    <>
      <PageHead
        title={t('recommend.edit-title', { code })}
        way={<Breadcrumb aria-label={t('recommend.way')} crumbs={crumbs} />}
        lead={t('recommend.edit-lead')}
      />
      {shown.may.includes(WRITE) ? <RecommendationForm key={shown.version} now={shown} frame={frame} /> : <NotYours href={record} />}
    </>
  )
}
