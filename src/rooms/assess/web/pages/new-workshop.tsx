import { useAnswer } from '#ui/client/answer.ts'
import { NotYours } from '#ui/client/not-yours.tsx'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { workshopList } from '../../contract/workshop.ts'
import { Way } from '../components/way.tsx'
import { useFrame } from '../frame.ts'
import { WorkshopForm } from '../workshops/workshop-form.tsx'

/** A workshop begins: open, with a code that names its country. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { recordsIn } = useAnswer(workshopList, { programmeId: frame.programmeId })
  const list = paths.workshops({ programme: frame.programme })
  return (
    <>
      <PageHead
        title={t('assess.page.new-workshop')}
        way={<Way crumbs={[{ label: t('assess.page.workshops'), href: list }]} />}
        lead={t('assess.workshop.new-lead')}
      />
      {recordsIn.length > 0 ? (
        <WorkshopForm frame={frame} recordsIn={recordsIn} />
      ) : (
        <NotYours
          title={t('assess.workshops.no-seat.title')}
          text={t('assess.workshops.no-seat.text')}
          back={t('assess.workshops.back')}
          href={list}
        />
      )}
    </>
  )
}
