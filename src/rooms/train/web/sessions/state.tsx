import { useT } from '#ui/client/words.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import type { SessionState } from '../../contract/session.ts'

const STAND: Readonly<Record<SessionState, Stand>> = {
  planned: 'open',
  announced: 'open',
  enrolling: 'moving',
  confirmed: 'moving',
  running: 'moving',
  held: 'done',
  closed: 'done',
  cancelled: 'stopped',
}

export const State = ({ state }: { state: SessionState }) => {
  const t = useT()
  return <Status stand={STAND[state]}>{t('train.session.state', { state })}</Status>
}
