import type { Translate } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import type { BankLine, BankState } from '../../contract/bank.ts'

const STAND: Readonly<Record<BankState, Stand>> = { waiting: 'moving', returned: 'caution', reviewed: 'done', retired: 'stopped' }

export const ItemState = ({ state }: { state: BankState }) => {
  const t = useT()
  return <Status stand={STAND[state]}>{t(`train.bank.state.${state}`)}</Status>
}

/** What a review still asks for, in words; nothing where it asks for nothing. */
export const saidAsks = (t: Translate, asks: BankLine['asks'], agreed: number): string =>
  asks === null ? '' : t(`train.bank.asks.${asks}`, { n: agreed })
