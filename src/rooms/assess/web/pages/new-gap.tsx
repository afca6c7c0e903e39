import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { GapForm } from '../components/gap-form.tsx'
import { Way } from '../components/way.tsx'
import { useFrame } from '../frame.ts'

export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const back = [{ label: t('assess.page.gaps'), href: paths.gaps({ programme: frame.programme }) }]
  return (
    <>
      <PageHead title={t('assess.page.new-gap')} way={<Way crumbs={back} />} lead={t('assess.gap.new-lead')} />
      <GapForm frame={frame} />
    </>
  )
}
