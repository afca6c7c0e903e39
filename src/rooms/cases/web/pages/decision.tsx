import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { decisionsOn } from '../../domain/decisions-on.ts'
import { AtCase, type CasePartProps, NotHere } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { AfterDecision } from '../distinguish/after-decision.tsx'
import { DecisionView } from '../distinguish/decision-view.tsx'
import { namesOf } from '../proof/case-names.ts'
import { titleOf } from '../case/title-of.ts'

const Decided = ({ id, ...at }: CasePartProps & { id: string }) => {
  const t = useT()
  const { file } = at.one
  const decided = file.decision.find((decision) => decision.id === id)
  if (!decided) return <NotHere what="decision" />
  const person = namesOf(t, file).person(decided.content.person)
  const n = decisionsOn(file, decided.content.person).find((one) => one.decided.id === id)?.n ?? 1
  return (
    <>
      <CaseHead {...at} title={t('cases.decision.number', { n, person })} />
      <DecisionView decision={decided.content.decision} about={t('cases.decision.about', { n, person, case: titleOf(t, file) })} />
      <AfterDecision one={at.one} decided={decided} called={person} />
    </>
  )
}

/** One decision as it was made. */
export const Page = () => {
  const { case: ctx, decision } = useParts(paths.decision)
  return <AtCase ctx={ctx}>{(at) => <Decided {...at} id={decision} />}</AtCase>
}
