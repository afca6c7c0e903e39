import { readAloud } from '#seal/key.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { ActGate } from '../../domain/act-gate.ts'
import { openSafeguards } from '../../domain/gate-opens.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { momentIn } from '../case/moment.ts'
import { settle } from '../case/settle.ts'
import { useAct } from '../case/use-act.ts'
import { GateList } from './gate-list.tsx'

type TwoGatesProps = CasePartProps & { readonly gate: ActGate; readonly isAsChild: boolean }

/** The safeguards of one act were answered twice at once: both are shown until a person says which holds. */
export const TwoGates = ({ gate: { answered }, isAsChild, ...at }: TwoGatesProps) => {
  const t = useT()
  const locale = useLocale()
  const { notice, act } = useAct()
  return (
    <>
      <p>{t('cases.gate.twice')}</p>
      {notice}
      <ul className="gate-versions">
        {answered.map((one) => (
          <li key={one.version}>
            <p>{t('cases.gate.version', { at: momentIn(locale, one.at), from: readAloud(one.from) })}</p>
            <GateList gate={one.content} open={openSafeguards(one.content, isAsChild)} />
            <Button small onPress={() => act(() => settle(at, 'gate', { standing: answered, chosen: one }))}>
              {t('cases.two.take')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
