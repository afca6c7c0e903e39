import { useAnswer } from '#ui/client/answer.ts'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { findingShow } from '../../contract/finding.ts'
import { paths } from '../../contract/paths.ts'
import { FindingForm } from '../components/finding-form.tsx'
import { NotYours, WRITE } from '../components/not-yours.tsx'
import { Way } from '../components/way.tsx'
import { useFrame } from '../frame.ts'

export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { programme, code } = useParts(paths.editFinding)
  const finding = useAnswer(findingShow, { programmeId: frame.programmeId, code })
  const record = paths.finding({ programme, code })
  const back = [
    { label: t('assess.page.findings'), href: paths.findings({ programme }) },
    { label: code, href: record },
  ]
  return (
    <>
      <PageHead title={t('assess.finding.edit-title', { code })} way={<Way crumbs={back} />} lead={t('assess.edit-lead')} />
      {finding.may.includes(WRITE) ? <FindingForm key={finding.version} finding={finding} frame={frame} /> : <NotYours href={record} />}
    </>
  )
}
