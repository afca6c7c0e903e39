import { useMemo } from 'react'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { CaseEvent } from '../../contract/case-event.ts'
import { paths } from '../../contract/paths.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { Banner } from '../network/banner.tsx'
import { useFresh } from '../case/use-fresh.ts'
import { namesOf } from '../proof/case-names.ts'
import { ClashList } from '../timeline/clash-list.tsx'
import { EventForm } from '../timeline/event-form.tsx'
import { eventRows } from '../timeline/event-rows.ts'
import { EventsPart } from '../timeline/events-part.tsx'
import { TimelinePicture } from '../timeline/timeline-picture.tsx'
import { UntickedList } from '../timeline/unticked-list.tsx'

const AddEvent = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const { round, onSave } = useFresh((event: CaseEvent) => desk.add(one.kept.ctx, 'event', event))
  return (
    <Disclosure level={2} title={t('cases.event.add')} startsOpen={one.file.event.length === 0}>
      <div className="desk-part">
        <EventForm key={round} file={one.file} save={t('cases.event.add-do')} onSave={onSave} />
      </div>
    </Disclosure>
  )
}

const TimelineOfCase = (at: CasePartProps) => {
  const t = useT()
  const { file } = at.one
  const names = useMemo(() => namesOf(t, file), [t, file])
  const rows = useMemo(() => eventRows(file), [file])
  return (
    <>
      <CaseHead {...at} title={t('cases.page.timeline')} />
      <Banner />
      <TimelinePicture rows={rows} names={names} />
      <EventsPart {...at} rows={rows} names={names} />
      <UntickedList {...at} rows={rows} names={names} />
      <ClashList rows={rows} names={names} />
      <AddEvent {...at} />
    </>
  )
}

/** What happened in the facts of a case, in the order of time, and what of it does not go together. */
export const Page = () => {
  const { case: ctx } = useParts(paths.timeline)
  return <AtCase ctx={ctx}>{(at) => <TimelineOfCase {...at} />}</AtCase>
}
