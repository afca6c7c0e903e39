import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { AtCase, type CasePartProps, NotHere } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { DecisionView } from '../distinguish/decision-view.tsx'
import { titleOf } from '../case/title-of.ts'

const Decided = ({ id, ...at }: CasePartProps & { id: string }) => {
  const t = useT()
  const { file } = at.one
  const decided = file.decision.find((decision) => decision.id === id)
  if (!decided) return <NotHere what="decision" />
  const person = file.person.find((each) => each.id === decided.content.person)?.content.pseudonym ?? ''
  return (
    <>
      <CaseHead {...at} title={t('cases.decision.of', { person })} />
      <DecisionView decision={decided.content.decision} about={t('cases.decision.about', { person, case: titleOf(t, file) })} />
    </>
  )
}

/** One decision as it was made. */
export const Page = () => {
  const { case: ctx, decision } = useParts(paths.decision)
  return <AtCase ctx={ctx}>{(at) => <Decided {...at} id={decision} />}</AtCase>
}
