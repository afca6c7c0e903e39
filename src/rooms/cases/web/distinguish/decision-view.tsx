import { useMemo } from 'react'
import type { Decision } from '#law/decision.ts'
import { verifyDecision } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { useLaw } from '../law/law-in-force.tsx'
import { DecisionLaw } from './decision-law.tsx'
import { DecisionRecord } from './decision-record.tsx'
import './outcome.css'
import './decision.css'

/** A decision as it was made, whether it is still that, and what the law of today would answer otherwise. It is shown and never changed. */
export const DecisionView = ({ decision, about }: { decision: Decision; about: string }) => {
  const t = useT()
  const law = useLaw()
  const verified = useMemo(() => verifyDecision(law, decision), [law, decision])
  return (
    <div className="decision">
      <DecisionRecord decision={decision} about={about} kind={verified.kind} />
      <div>
        <Button icon="print" onPress={() => window.print()}>
          {t('law.guide.print')}
        </Button>
      </div>
      {/* Of a record that was altered nothing can be compared. */}
      {verified.kind !== 'altered' && <DecisionLaw decision={decision} verified={verified} />}
    </div>
  )
}
