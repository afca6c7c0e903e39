import type { Facts } from '#law/facts.ts'
import { PHASES } from '#law/guide.ts'
import { decisionOn, saysAnything, seedLaw } from '#law/rules'
import { useGo, useParts } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import type { CaseDecision, CasePerson } from '../../contract/case-file.ts'
import { paths } from '../../contract/paths.ts'
import { lastDecision, type Standing } from '../../domain/case-file.ts'
import { AtCase, type CasePartProps, NotHere } from '../case/at-case.tsx'
import { Decide } from '../case/decide.tsx'
import { useDraft } from '../case/use-draft.ts'
import { LockButton } from '../desk/lock-button.tsx'
import { DistinguishForm } from '../distinguish/distinguish-form.tsx'
import { DistinctionView } from '../distinguish/outcome.tsx'
import { dropDraft } from '../store/drafts.ts'

type AskProps = CasePartProps & { readonly person: Standing<CasePerson> }

/** The law that is looked at first is that of the countries of the case. */
const beginning = ({ file }: CasePartProps['one']): readonly Facts[] => {
  const jurisdictions = file.sheets[0]?.content.jurisdictions ?? []
  return jurisdictions.length === 0 ? [] : [{ schema: 'istmo/facts/1', id: PHASES[0], jurisdictions }]
}

const Ask = ({ desk, one, person }: AskProps) => {
  const go = useGo()
  const { code: programme } = useProgramme()
  const { ctx } = one.kept
  const draft = `${ctx} ${person.id}`
  const before = lastDecision(one.file, person.id)
  const [phases, change] = useDraft(desk, draft, before?.content.decision.phases.map(({ facts }) => facts) ?? beginning(one))
  if (!phases) return null
  const decide = async () => {
    const [at, id] = [new Date().toISOString(), crypto.randomUUID()]
    const decision = decisionOn(seedLaw(), phases, at)
    const content: CaseDecision = { person: person.id, supersedes: before?.id ?? null, decision }
    await desk.write(ctx, { id, kind: 'decision', parents: [], content }, at)
    await dropDraft(desk, draft)
    await go(paths.decision({ programme, case: ctx, decision: id }))
  }
  return (
    <>
      <DistinguishForm phases={phases} onChange={change} today={new Date().toISOString().slice(0, 10)} />
      <DistinctionView phases={phases} />
      <Decide isAnswered={phases.some(saysAnything)} onDecide={decide} />
    </>
  )
}

const Distinguish = (at: CasePartProps & { id: string }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const person = at.one.file.persons.find(({ id }) => id === at.id)
  if (!person) return <NotHere what="person" />
  const { ctx } = at.one.kept
  const title = at.one.file.sheets[0]?.content.title ?? t('cases.case.untitled')
  const crumbs = [
    { label: t('cases.page.cases'), href: paths.cases({ programme }) },
    { label: title, href: paths.case({ programme, case: ctx }) },
  ]
  return (
    <>
      <PageHead
        title={t('cases.distinguish.of', { person: person.content.pseudonym })}
        way={<Breadcrumb aria-label={t('cases.way')} crumbs={crumbs} />}
        actions={<LockButton desk={at.desk} />}
      />
      <Ask key={person.id} {...at} person={person} />
    </>
  )
}

/** The questions on one person of a case; what is answered stays sealed on the device until it is decided. */
export const Page = () => {
  const { case: ctx, person } = useParts(paths.distinguish)
  return <AtCase ctx={ctx}>{(at) => <Distinguish {...at} id={person} />}</AtCase>
}
