import { useT } from '#ui/client/words.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import type { State } from '../../contract/sign-off.ts'

const SHAPES: Readonly<Record<State, Stand>> = {
  'not-put': 'open',
  awaiting: 'moving',
  'no-answer': 'caution',
  signed: 'done',
  'with-reservation': 'done',
  objected: 'stopped',
  void: 'caution',
}

/** Where a country stands; silence and consent never look alike. */
export const CountryState = ({ state }: { state: State }) => {
  const t = useT()
  return <Status stand={SHAPES[state]}>{t(`report.state.${state}`)}</Status>
}
