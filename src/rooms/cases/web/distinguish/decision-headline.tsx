import { useMemo } from 'react'
import type { Decision } from '#law/decision.ts'
import { journeyOf, outcomeWords, readLaw, tell, type Verified } from '#law/rules'
import { useT } from '#ui/client/words.tsx'

/** What a decision says of all phases together, system by system, in a few words: by this people tell it from another. Of a record that was altered nothing is told. */
export const DecisionHeadline = ({ decision: { law, phases }, kind }: { decision: Decision; kind: Verified['kind'] }) => {
  const t = useT()
  const outcomes = useMemo(() => {
    if (kind !== 'whole') return []
    const facts = phases.map((phase) => phase.facts)
    const read = readLaw(law)
    return journeyOf(read, tell(read, facts, t))
  }, [law, phases, kind, t])
  const said = outcomes.map((one) =>
    t('cases.person.outcome', { system: t('law.system', { system: one.system }), outcome: outcomeWords(t, one) }),
  )
  return <strong>{kind === 'whole' ? said.join(' · ') : t('cases.person.outcome-unsure')}</strong>
}
