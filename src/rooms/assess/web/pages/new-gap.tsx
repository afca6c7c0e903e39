import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { gapList } from '../../contract/gap.ts'
import { paths } from '../../contract/paths.ts'
import { GapForm } from '../components/gap-form.tsx'
import { NotYours, WRITE } from '../components/not-yours.tsx'
import { Way } from '../components/way.tsx'
import { useFrame } from '../frame.ts'

export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { may } = useAnswer(gapList, { programmeId: frame.programmeId })
  const list = paths.gaps({ programme: frame.programme })
  return (
    <>
      <PageHead
        title={t('assess.page.new-gap')}
        way={<Way crumbs={[{ label: t('assess.page.gaps'), href: list }]} />}
        lead={t('assess.gap.new-lead')}
      />
      {may.includes(WRITE) ? <GapForm frame={frame} /> : <NotYours href={list} />}
    </>
  )
}
