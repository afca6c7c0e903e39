import type { Decision } from '#law/decision.ts'
import { answeredLines, doubtsOf, inheritedLines, outcomeLine, phaseNames, type ReadLaw, saySystem, type Told } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Lines } from './lines.tsx'
import { SystemWhy } from './system-why.tsx'

type Props = { phase: Decision['phases'][number]; law: ReadLaw; told: Told | undefined }

/** Why, by the law that the record carries: worked out again of a whole one, and so of no other. */
const Why = ({ system, law: { law }, told }: Omit<Props, 'phase'> & Pick<Decision['phases'][number]['systems'][number], 'system'>) => {
  const t = useT()
  const one = told?.told.systems.find((answered) => answered.system === system)
  return told && one ? <SystemWhy one={one} said={saySystem({ t, law }, one, doubtsOf(t, told.own))} /> : null
}

/** The facts of one phase as they were answered, what came to it from earlier ones, and what each system answered then, with why. */
export const DecisionPhase = ({ phase: { facts, systems }, law, told }: Props) => {
  const t = useT()
  const lines = answeredLines(t, facts)
  return (
    <section className="distinction-part">
      <h3>{t('law.guide.phase-title', { phase: phaseNames(t, [facts.id]) })}</h3>
      <h4>{t('law.guide.record-facts')}</h4>
      {lines.length === 0 ? <p>{t('law.guide.record-none')}</p> : <Lines lines={lines} />}
      {told && inheritedLines(t, told.own, told.facts).map((line) => <p key={line}>{line}</p>)}
      <h4>{t('law.guide.result')}</h4>
      <ul>
        {systems.map((one) => (
          <li key={one.system}>
            {outcomeLine(t, one)}{' '}
            <span className="distinction-soft">
              {t('law.guide.parts', {
                tip: t('law.answer', { answer: one.tip }),
                som: t('law.answer', { answer: one.som }),
                attempt: t('law.answer', { answer: one.attempt }),
              })}
            </span>
            <Why system={one.system} law={law} told={told} />
          </li>
        ))}
      </ul>
    </section>
  )
}
