import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { FindingForm } from '../components/finding-form.tsx'
import { Way } from '../components/way.tsx'
import { useFrame } from '../frame.ts'

export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const back = [{ label: t('assess.page.findings'), href: paths.findings({ programme: frame.programme }) }]
  return (
    <>
      <PageHead title={t('assess.page.new-finding')} way={<Way crumbs={back} />} lead={t('assess.finding.new-lead')} />
      <FindingForm frame={frame} />
    </>
  )
}
