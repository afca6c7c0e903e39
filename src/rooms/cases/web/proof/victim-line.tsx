import { useT } from '#ui/client/words.tsx'
import type { ProvedCharge } from '../../domain/proof/matrix.ts'
import { elementsInRow } from './element-words.ts'

/** Whether a charge stands when no victim testifies: yes or no, with the elements behind it. */
export const VictimLine = ({ proved: { rows, onlyByVictims }, isWhole }: { proved: ProvedCharge; isWhole: boolean }) => {
  const t = useT()
  const uncovered = rows.filter(({ statuses }) => statuses.includes('uncovered')).map(({ name }) => name)
  const holds = onlyByVictims.length === 0 && uncovered.length === 0
  return (
    <div className="proof-victims">
      <p>
        <strong>{t('cases.proof.victims')}</strong> {t('cases.proof.victims-answer', { holds: holds ? 'yes' : 'no' })}
      </p>
      {onlyByVictims.length > 0 && <p>{t('cases.proof.victims-fall', { elements: elementsInRow(t, onlyByVictims) })}</p>}
      {/* With something thought away nobody knows here what would be with it. */}
      {isWhole && uncovered.length > 0 && <p>{t('cases.proof.victims-without', { elements: elementsInRow(t, uncovered) })}</p>}
    </div>
  )
}
