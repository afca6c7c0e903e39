import { useT } from '#ui/client/words.tsx'
import type { ActGate } from '../../domain/act-gate.ts'
import { openSafeguards } from '../../domain/gate-opens.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { settle } from '../case/settle.ts'
import { TwoAtOnce } from '../case/two-at-once.tsx'
import { GateList } from './gate-list.tsx'

type TwoGatesProps = CasePartProps & { readonly gate: ActGate; readonly isAsChild: boolean }

/** The safeguards of one act were answered twice at once: both are shown until a person says which holds. */
export const TwoGates = ({ gate: { answered }, isAsChild, ...at }: TwoGatesProps) => {
  const t = useT()
  return (
    <TwoAtOnce
      level={4}
      title={t('cases.gate.twice')}
      text={t('cases.gate.twice-text')}
      versions={answered}
      show={({ content }) => (
        <>
          {content.ageToday && <p>{t('cases.gate.age-is', { age: content.ageToday })}</p>}
          <GateList gate={content} open={openSafeguards(content, isAsChild)} />
        </>
      )}
      onTake={(chosen) => settle(at, 'gate', { standing: answered, chosen })}
    />
  )
}
