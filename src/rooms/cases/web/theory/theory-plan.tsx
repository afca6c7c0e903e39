import { useT } from '#ui/client/words.tsx'
import type { PlanStanding } from '../../domain/plan/plan-of.ts'

/** The hypothesis of the joint plan, who answers for it, its safety line and what was objected. */
export const TheoryPlan = ({ standing: { plans, signed, objections } }: { standing: PlanStanding }) => {
  const t = useT()
  const [plan, other] = plans
  if (!plan) return <p>{t('cases.theory.no-plan')}</p>
  if (other) return <p>{t('cases.theory.two-plans')}</p>
  return (
    <>
      <p className="theory-own-words">{plan.content.hypothesis}</p>
      <p>
        <strong>{t('cases.plan.signed', { signed })}</strong>
      </p>
      <p className="theory-own-words">{t('cases.theory.safety', { safety: plan.content.safety })}</p>
      <ul>
        {objections
          .filter(({ isOfThis }) => isOfThis)
          .map(({ id, content }) => (
            <li key={id}>{t('cases.theory.objection', { side: content.side, why: content.why ?? '' })}</li>
          ))}
      </ul>
    </>
  )
}
