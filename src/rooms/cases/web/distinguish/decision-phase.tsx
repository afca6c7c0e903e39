import type { Decision } from '#law/decision.ts'
import { answeredLines, inheritedLines, outcomeLine, phaseNames, type Told } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Lines } from './lines.tsx'

type Props = { phase: Decision['phases'][number]; told: Told | undefined }

/** The facts of one phase as they were answered, what came to it from earlier ones, and what each system answered then. */
export const DecisionPhase = ({ phase: { facts, systems }, told }: Props) => {
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
          </li>
        ))}
      </ul>
    </section>
  )
}
