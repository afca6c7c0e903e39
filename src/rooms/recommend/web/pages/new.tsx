import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { RecommendationForm } from '../components/recommendation-form.tsx'
import { useFrame } from '../frame.ts'

export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const crumbs = [{ label: t('recommend.page.board'), href: paths.recommendations({ programme: frame.programme }) }]
  return (
    <>
      <PageHead
        title={t('recommend.page.new')}
        way={<Breadcrumb aria-label={t('recommend.way')} crumbs={crumbs} />}
        lead={t('recommend.new-lead')}
      />
      <RecommendationForm frame={frame} />
    </>
  )
}
