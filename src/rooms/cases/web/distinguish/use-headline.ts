import { useMemo } from 'react'
import type { Decision } from '#law/decision.ts'
import { journeyOf, outcomeWord, readLaw, tell } from '#law/rules'
import { useT } from '#ui/client/words.tsx'

/** What a decision says of all phases together, system by system, in a few words: by this people tell it from another. */
export const useHeadline = ({ law, phases }: Decision): string => {
  const t = useT()
  return useMemo(() => {
    const facts = phases.map((phase) => phase.facts)
    const journeys = journeyOf(tell(readLaw(law), facts, t).map(({ told }) => told))
    return journeys
      .map(({ system, outcome }) => t('cases.person.outcome', { system: t('law.system', { system }), outcome: outcomeWord(t, outcome) }))
      .join(' · ')
  }, [law, phases, t])
}
