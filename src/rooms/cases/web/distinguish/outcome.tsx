import { useDeferredValue, useMemo } from 'react'
import type { Facts } from '#law/facts.ts'
import { type ReadLaw, saysAnything, tell, type Told } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { useLaw } from '../law/law-in-force.tsx'
import { JourneyLines } from './journey-lines.tsx'
import { PhaseOutcome } from './phase-outcome.tsx'
import { RESULT_HEAD } from './reads.ts'
import './outcome.css'

const Answer = ({ law, told }: { law: ReadLaw; told: readonly Told[] }) => {
  const t = useT()
  return (
    <>
      {told.some(({ facts: { date } }) => date === undefined || date === 'unknown') && (
        <p className="distinction-careful">{t('law.guide.date-needed')}</p>
      )}
      {told.length > 1 && (
        <section className="distinction-part">
          <h3>{t('law.guide.journey')}</h3>
          <JourneyLines law={law} told={told} />
        </section>
      )}
      {told.map((one) => (
        <PhaseOutcome key={one.facts.id} {...one} />
      ))}
      <p className="distinction-soft">{told[0]?.told.notice}</p>
    </>
  )
}

/**
 * What the facts of one victim amount to under the Palermo Protocols and each country's law of their time: all phases together, then each phase
 * in each system. Worked out here, of the phases alone, and after the form has shown what was answered.
 */
export const DistinctionView = ({ phases }: { phases: readonly Facts[] }) => {
  const t = useT()
  const settled = useDeferredValue(phases)
  const law = useLaw()
  const told = useMemo(() => tell(law, settled, t), [law, settled, t])
  return (
    <section className="distinction" aria-labelledby={RESULT_HEAD}>
      <h2 id={RESULT_HEAD} tabIndex={-1} className="distinction-head">
        {t('law.guide.result')}
      </h2>
      {settled.some(saysAnything) ? <Answer law={law} told={told} /> : <p>{t('law.guide.record-none')}</p>}
    </section>
  )
}
