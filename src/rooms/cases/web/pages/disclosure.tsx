import { useMemo, useState } from 'react'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { waitingFor } from '../../domain/act-gate.ts'
import { disclosureReview } from '../../domain/disclosure-review.ts'
import { classedBy } from '../../domain/held-back-by.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { ClassPart } from '../disclosure/class-part.tsx'
import { OpenGates } from '../disclosure/open-gates.tsx'
import { ReviewTable } from '../disclosure/review-table.tsx'
import { SchedulePart } from '../disclosure/schedule-part.tsx'
import { knownCase } from '../safeguards/known-case.ts'
import { todayHere } from '../to-do/day-words.ts'

const Disclosure = (at: CasePartProps) => {
  const t = useT()
  const { one } = at
  const [chosen, setChosen] = useState<string | null>(null)
  const reviewed = useMemo(() => disclosureReview(one.file, classedBy(one.opened.versions)), [one])
  const waiting = useMemo(() => waitingFor(knownCase(one, todayHere()), 'disclosure'), [one])
  const found = reviewed.find(({ exhibit }) => exhibit.id === chosen)
  const next = reviewed.find(({ exhibit, classed }) => classed.length === 0 && exhibit.id !== chosen)
  return (
    <>
      <CaseHead {...at} title={t('cases.page.disclosure')} />
      <div className="desk-part">
        <p>{t('cases.disclosure.lead')}</p>
        <OpenGates one={one} waiting={waiting} />
      </div>
      {found && <ClassPart key={found.exhibit.id} {...at} reviewed={found} next={next} onClass={setChosen} />}
      <ReviewTable ctx={one.kept.ctx} reviewed={reviewed} onClass={setChosen} />
      {reviewed.length > 0 && <SchedulePart one={one} reviewed={reviewed} waiting={waiting} />}
    </>
  )
}

/** How every exhibit of a case stands towards the defence, and the list that is printed for it. */
export const Page = () => {
  const { case: ctx } = useParts(paths.disclosure)
  return <AtCase ctx={ctx}>{(at) => <Disclosure {...at} />}</AtCase>
}
