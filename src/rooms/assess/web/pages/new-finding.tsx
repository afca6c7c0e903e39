import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { findingList } from '../../contract/finding.ts'
import { paths } from '../../contract/paths.ts'
import { FindingForm } from '../components/finding-form.tsx'
import { NotYours, WRITE } from '../components/not-yours.tsx'
import { Way } from '../components/way.tsx'
import { useFrame } from '../frame.ts'

export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { may } = useAnswer(findingList, { programmeId: frame.programmeId })
  const list = paths.findings({ programme: frame.programme })
  return (
    <>
      <PageHead
        title={t('assess.page.new-finding')}
        way={<Way crumbs={[{ label: t('assess.page.findings'), href: list }]} />}
        lead={t('assess.finding.new-lead')}
      />
      {may.includes(WRITE) ? <FindingForm frame={frame} /> : <NotYours href={list} />}
    </>
  )
}
