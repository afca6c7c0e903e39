import { useT } from '#ui/client/words.tsx'
import { Status, type Stand } from '#ui/components/status/status.tsx'
import type { ElementStatus } from '../../domain/proof/standing-of.ts'
import { statusWord } from './element-words.ts'

const STANDS: Readonly<Record<ElementStatus, Stand>> = {
  uncovered: 'open',
  thin: 'caution',
  'single-witness': 'caution',
  contradicted: 'stopped',
  covered: 'done',
}

/** All statuses of an element together, each by word and shape. */
export const StatusList = ({ statuses }: { statuses: readonly ElementStatus[] }) => {
  const t = useT()
  return (
    <span className="proof-statuses">
      {statuses.map((status) => (
        <Status key={status} stand={STANDS[status]}>
          {statusWord(t, status)}
        </Status>
      ))}
    </span>
  )
}
