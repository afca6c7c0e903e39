import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { paths } from '../../contract/paths.ts'
import type { ProvedCharge } from '../../domain/proof/matrix.ts'
import { lastDecision } from '../../domain/case-file.ts'
import type { ProofPartProps } from './proof-part.ts'

/** Why a charge has no elements yet, and where that is settled. */
export const ChargeWithout = ({ one, names, proved: { charge, asked } }: ProofPartProps & { proved: ProvedCharge }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const { victim, system } = charge.content
  const at = { programme, case: one.kept.ctx }
  const decided = lastDecision(one.file, victim)
  const words = { person: names.person(victim), system: t('law.system', { system }) }
  return (
    <>
      <p>{t(`cases.charge.without.${asked.kind}`, words)}</p>
      <div>
        {asked.kind === 'altered' && decided ? (
          <LinkButton href={paths.decision({ ...at, decision: decided.id })}>{t('cases.charge.to-decision')}</LinkButton>
        ) : (
          <LinkButton href={paths.distinguish({ ...at, person: victim })}>{t('cases.charge.to-distinguish', words)}</LinkButton>
        )}
      </div>
    </>
  )
}
