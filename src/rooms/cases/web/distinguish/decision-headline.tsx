import type { Decision } from '#law/decision.ts'
import { outcomeWords, type Verified } from '#law/rules'
import { useT } from '#ui/client/words.tsx'

/**
 * What a decision says of all phases together, system by system, in a few words: by this people tell it from another. It is read from the record,
 * where what its fingerprint covers stands; of one that was altered nothing is told.
 */
export const DecisionHeadline = ({ decision: { together, phases }, kind }: { decision: Decision; kind: Verified['kind'] }) => {
  const t = useT()
  const [first, ...more] = phases
  const outcomes = together ?? (more.length === 0 ? first?.systems : undefined) ?? []
  const said = outcomes.map((one) =>
    t('cases.person.outcome', { system: t('law.system', { system: one.system }), outcome: outcomeWords(t, one) }),
  )
  return <strong>{kind === 'whole' ? said.join(' · ') : t('cases.person.outcome-unsure')}</strong>
}
