import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { workshopShow } from '../../contract/workshop.ts'
import { Way } from '../components/way.tsx'
import { useFrame } from '../frame.ts'
import { WorkshopForm } from '../workshops/workshop-form.tsx'

/** What is known of a workshop, to be corrected. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { programme, code } = useParts(paths.editWorkshop)
  const { workshop } = useAnswer(workshopShow, { programmeId: frame.programmeId, workshop: code })
  const crumbs = [
    { label: t('assess.page.workshops'), href: paths.workshops({ programme }) },
    { label: code, href: paths.workshop({ programme, code }) },
  ]
  return (
    <>
      <PageHead title={t('assess.workshop.edit', { code })} way={<Way crumbs={crumbs} />} lead={t('assess.edit-lead')} />
      <WorkshopForm frame={frame} now={workshop} recordsIn={[workshop.country]} />
    </>
  )
}
