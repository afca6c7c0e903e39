import { useMemo } from 'react'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { paths } from '../../contract/paths.ts'
import type { CasePlan } from '../../contract/plan.ts'
import type { Things } from '../../domain/case-file.ts'
import { planOf } from '../../domain/plan/plan-of.ts'
import { AsOpened } from '#ui/client/as-opened.tsx'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { settle } from '../case/settle.ts'
import { TwoAtOnce } from '../case/two-at-once.tsx'
import { OffersPart } from '../plan/offers-part.tsx'
import { OwnersPart } from '../plan/owners-part.tsx'
import { PlanForm } from '../plan/plan-form.tsx'
import { PlanView } from '../plan/plan-view.tsx'
import { SignaturesPart } from '../plan/signatures-part.tsx'
import { namesOf } from '../proof/case-names.ts'
import { todayHere } from '../to-do/day-words.ts'
import '../plan/plan.css'

/** The form: open where there is no plan; where two stand that is settled first. */
const Write = ({ desk, one, plans }: CasePartProps & { readonly plans: Things<'plan'> }) => {
  const t = useT()
  const [plan] = plans
  const save = (content: CasePlan) =>
    plan ? desk.change(one.kept.ctx, 'plan', { standing: plans, content }) : desk.add(one.kept.ctx, 'plan', content)
  if (plans.length > 1) return null
  return (
    <Disclosure key={plan?.version ?? ''} level={2} title={t('cases.plan.write', { has: plan ? 'yes' : 'no' })} startsOpen={!plan}>
      <div className="plan-part">
        {plan && <p>{t('cases.plan.write-again')}</p>}
        <PlanForm file={one.file} {...(plan ? { plan: plan.content } : {})} onSave={save} />
      </div>
    </Disclosure>
  )
}

const Plan = (at: CasePartProps) => {
  const t = useT()
  const { file } = at.one
  const today = todayHere()
  const names = useMemo(() => namesOf(t, file), [t, file])
  const standing = useMemo(() => planOf(file), [file])
  const [plan, other] = standing.plans
  return (
    <>
      <CaseHead {...at} title={t('cases.page.plan')} />
      <p className="desk-part">{t('cases.plan.lead')}</p>
      <TwoAtOnce
        title={t('cases.plan.two')}
        versions={standing.plans}
        show={({ content }) => <PlanView plan={content} file={file} names={names} today={today} />}
        onTake={(chosen) => settle(at, 'plan', { standing: standing.plans, chosen })}
      />
      {!plan && <EmptyState level={2} title={t('cases.plan.none')} text={t('cases.plan.none-text')} next={null} />}
      {plan && !other && (
        <>
          <section className="plan-part">
            <h2>{t('cases.plan.title')}</h2>
            <PlanView plan={plan.content} file={file} names={names} today={today} />
          </section>
          <SignaturesPart {...at} standing={standing} version={plan.version} />
        </>
      )}
      <AsOpened standing={file.plan}>{(plans) => <Write {...at} plans={plans} />}</AsOpened>
      <OwnersPart {...at} today={today} />
      <OffersPart {...at} />
    </>
  )
}

/** The joint plan of police and prosecution: what is held, what is aimed at, who does what, and who answers for it. */
export const Page = () => {
  const { case: ctx } = useParts(paths.plan)
  return <AtCase ctx={ctx}>{(at) => <Plan {...at} />}</AtCase>
}
