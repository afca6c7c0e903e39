import { useAnswer } from '#ui/client/answer.ts'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { gapShow } from '../../contract/gap.ts'
import { paths } from '../../contract/paths.ts'
import { GapForm } from '../components/gap-form.tsx'
import { NotYours, WRITE } from '../components/not-yours.tsx'
import { Way } from '../components/way.tsx'
import { useFrame } from '../frame.ts'

export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { programme, code } = useParts(paths.editGap)
  const gap = useAnswer(gapShow, { programmeId: frame.programmeId, code })
  const record = paths.gap({ programme, code })
  const back = [
    { label: t('assess.page.gaps'), href: paths.gaps({ programme }) },
    { label: code, href: record },
  ]
  return (
    <>
      <PageHead title={t('assess.gap.edit-title', { code })} way={<Way crumbs={back} />} lead={t('assess.edit-lead')} />
      {gap.may.includes(WRITE) ? <GapForm key={gap.version} gap={gap} frame={frame} /> : <NotYours href={record} />}
    </>
  )
}
