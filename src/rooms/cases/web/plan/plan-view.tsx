import { useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { CasePlan } from '../../contract/plan.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import type { CaseNames } from '../proof/case-names.ts'
import { elementName } from '../proof/element-words.ts'
import { daysTo, dayWords } from '../to-do/day-words.ts'

type PlanViewProps = { readonly plan: CasePlan; readonly file: CaseFile; readonly names: CaseNames; readonly today: string }

/** A day, and that it is over where it is. */
const Day = ({ on, today }: { on: string; today: string }) => {
  const t = useT()
  const words = dayWords(t, on, today)
  return daysTo(on, today) < 0 ? <Status stand="caution">{words}</Status> : <>{words}</>
}

const OnDay = (day: { on: string; today: string }) => (
  <>
    {' · '}
    <Day {...day} />
  </>
)

const Aims = ({ plan: { elements }, file, names }: Omit<PlanViewProps, 'today'>) => {
  const t = useT()
  if (elements.length === 0) return <p>{t('cases.plan.no-elements')}</p>
  return (
    <ul>
      {elements.map(({ charge, element }) => {
        const found = file.charge.find(({ id }) => id === charge)
        return (
          <li key={`${charge} ${element}`}>
            {t('cases.task.for-element', {
              element: elementName(t, element),
              charge: found ? names.charge(found.content) : t('cases.charge.gone'),
            })}
          </li>
        )
      })}
    </ul>
  )
}

const Dated = ({ plan: { decisions, authorities }, today }: Pick<PlanViewProps, 'plan' | 'today'>) => {
  const t = useT()
  return (
    <>
      <h3>{t('cases.plan.decisions')}</h3>
      {decisions.length === 0 && <p>{t('cases.plan.nothing')}</p>}
      <ul>
        {decisions.map(({ what, on, by }) => (
          <li key={`${what} ${on}`}>
            {t('cases.plan.decision', { what, by: by ?? 'none' })}
            {on !== null && <OnDay on={on} today={today} />}
          </li>
        ))}
      </ul>
      <h3>{t('cases.plan.authorities')}</h3>
      {authorities.length === 0 && <p>{t('cases.plan.nothing')}</p>}
      <ul>
        {authorities.map(({ what, expires }) => (
          <li key={`${what} ${expires}`}>
            {t('cases.plan.authority', { what, expires: expires === null ? 'none' : 'some' })}
            {expires !== null && <OnDay on={expires} today={today} />}
          </li>
        ))}
      </ul>
    </>
  )
}

const Risks = ({ plan: { risks } }: Pick<PlanViewProps, 'plan'>) => {
  const t = useT()
  return (
    <>
      <h3>{t('cases.plan.risks')}</h3>
      {risks.length === 0 && <p>{t('cases.plan.nothing')}</p>}
      <ul>
        {risks.map(({ what, answer }) => (
          <li key={what}>{t('cases.plan.risk', { what, answer: answer ?? 'none' })}</li>
        ))}
      </ul>
    </>
  )
}

/** The plan as it stands, with what is overdue. */
export const PlanView = (props: PlanViewProps) => {
  const t = useT()
  const { plan, today } = props
  return (
    <>
      <h3>{t('cases.plan.hypothesis')}</h3>
      <p className="plan-own-words">{plan.hypothesis}</p>
      <h3>{t('cases.plan.elements')}</h3>
      <Aims {...props} />
      <Dated {...props} />
      <Risks {...props} />
      <h3>{t('cases.plan.safety')}</h3>
      <p className="plan-own-words">{plan.safety}</p>
      <h3>{t('cases.plan.review')}</h3>
      <p>{plan.review === null ? t('cases.plan.no-review') : <Day on={plan.review} today={today} />}</p>
    </>
  )
}
