import { useParts } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { AtCase, type CasePartProps, NotHere } from '../case/at-case.tsx'
import { LockButton } from '../desk/lock-button.tsx'
import { DecisionView } from '../distinguish/decision-view.tsx'

const Decided = ({ desk, one, id }: CasePartProps & { id: string }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const decided = one.file.decisions.find((decision) => decision.id === id)
  if (!decided) return <NotHere what="decision" />
  const person = one.file.persons.find((each) => each.id === decided.content.person)
  const crumbs = [
    { label: t('cases.page.cases'), href: paths.cases({ programme }) },
    { label: one.file.sheets[0]?.content.title ?? t('cases.case.untitled'), href: paths.case({ programme, case: one.kept.ctx }) },
  ]
  return (
    <>
      <PageHead
        title={t('cases.decision.of', { person: person?.content.pseudonym ?? '' })}
        way={<Breadcrumb aria-label={t('cases.way')} crumbs={crumbs} />}
        actions={<LockButton desk={desk} />}
      />
      <DecisionView decision={decided.content.decision} />
    </>
  )
}

/** One decision as it was made. */
export const Page = () => {
  const { case: ctx, decision } = useParts(paths.decision)
  return <AtCase ctx={ctx}>{(at) => <Decided {...at} id={decision} />}</AtCase>
}
