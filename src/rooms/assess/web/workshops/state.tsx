import { useT } from '#ui/client/words.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import type { WorkshopState } from '../../contract/workshop.ts'

const STANDS: Readonly<Record<WorkshopState, Stand>> = { open: 'open', sealed: 'moving', released: 'done' }

/** Where a workshop stands on the way to its release. */
export const State = ({ state }: { state: WorkshopState }) => {
  const t = useT()
  return <Status stand={STANDS[state]}>{t('assess.workshop.state', { state })}</Status>
}
