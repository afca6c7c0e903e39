import { useT } from '#ui/client/words.tsx'
import { type ActGate, asItCounts, openInVersion } from '../../domain/act-gate.ts'
import type { AgeNow } from '../../domain/gate-opens.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { settle } from '../case/settle.ts'
import { TwoAtOnce } from '../case/two-at-once.tsx'
import { asTold } from './answer-gate.ts'
import { GateList } from './gate-list.tsx'

type TwoGatesProps = CasePartProps & { readonly gate: ActGate; readonly age: AgeNow }

/** The safeguards of one act were answered twice at once: both are shown until a person says which holds. */
export const TwoGates = ({ gate, age, ...at }: TwoGatesProps) => {
  const t = useT()
  const { answered } = gate
  return (
    <TwoAtOnce
      level={4}
      title={t('cases.gate.twice')}
      text={t('cases.gate.twice-text')}
      versions={answered}
      show={(one) => (
        <>
          {one.content.ageToday && <p>{t('cases.gate.age-is', { age: one.content.ageToday })}</p>}
          <GateList gate={one.content} open={openInVersion(gate, one, age)} age={age} />
        </>
      )}
      onTake={(chosen) =>
        settle(at, 'gate', {
          standing: answered,
          chosen: { ...chosen, content: asItCounts(gate, chosen) },
          said: (content) => asTold(content, gate),
        })
      }
    />
  )
}
