import { useT } from '#ui/client/words.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import type { ItemSeen } from '../../contract/meeting.ts'
import { sayMoment } from '../../domain/meeting-time.ts'
import { sayCount, sayResult } from '../../domain/say-vote.ts'
import { AfterConditions } from './after-conditions.tsx'
import type { AtPoint } from './seen.ts'

type Outcome = ItemSeen['decisions'][number]['outcome']
const SHAPES: Readonly<Record<Outcome, Stand>> = {
  approved: 'done',
  'approved-with-conditions': 'moving',
  returned: 'stopped',
  'conditions-met': 'done',
}

/** What was decided, as it was counted, of which text; and what becomes of its conditions. */
export const Decided = (at: AtPoint) => {
  const t = useT()
  const { item, meeting } = at
  return (
    <div className="meeting-decided">
      <h3>{t('decide.decided.title')}</h3>
      {item.decisions.map(({ outcome, hash, decidedAt }) => (
        <div key={outcome} className="meeting-decision">
          <p className="meeting-outcome">
            <Status stand={SHAPES[outcome]}>{t(`decide.outcome.${outcome}`)}</Status>
          </p>
          <p className="soft">
            {t('decide.decided.when', { when: sayMoment(t.lang, meeting.zone, decidedAt) })} {t('decide.text.hash')}{' '}
            <code className="hash">{hash}</code>
          </p>
        </div>
      ))}
      <p>
        {sayCount(t, item.tally)} {sayResult(t, item.tally)}
      </p>
      {item.conditions.length > 0 && item.decisions.some(({ outcome }) => outcome !== 'returned') && <AfterConditions {...at} />}
    </div>
  )
}
