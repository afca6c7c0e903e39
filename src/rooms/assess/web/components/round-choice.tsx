import { useT } from '#ui/client/words.tsx'
import { Select } from '#ui/components/select/select.tsx'
import type { Frame } from '../frame.ts'

/** Which round a page is about. */
export const RoundChoice = ({ frame, round, onRound }: { frame: Frame; round: number; onRound: (round: string) => void }) => {
  const t = useT()
  return (
    <Select
      label={t('assess.round')}
      value={String(round)}
      onChange={onRound}
      options={frame.rounds.map(({ number }) => ({ id: String(number), label: frame.round(number) }))}
    />
  )
}
