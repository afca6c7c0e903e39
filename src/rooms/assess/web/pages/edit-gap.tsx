import { useAnswer } from '#ui/client/answer.ts'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { gapShow } from '../../contract/gap.ts'
import { paths } from '../../contract/paths.ts'
import { GapForm } from '../components/gap-form.tsx'
import { Way } from '../components/way.tsx'
import { useFrame } from '../frame.ts'

export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { programme, code } = useParts(paths.editGap)
  const gap = useAnswer(gapShow, { programmeId: frame.programmeId, code })
  const back = [
    { label: t('assess.page.gaps'), href: paths.gaps({ programme }) },
    { label: code, href: paths.gap({ programme, code }) },
  ]
  return (
    <>
      <PageHead title={t('assess.gap.edit-title', { code })} way={<Way crumbs={back} />} lead={t('assess.edit-lead')} />
      <GapForm key={gap.version} gap={gap} frame={frame} />
    </>
  )
}
