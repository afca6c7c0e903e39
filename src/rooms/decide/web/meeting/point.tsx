import { useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { putTitle } from '../../domain/put-title.ts'
import { Conditions } from './conditions.tsx'
import { Decided } from './decided.tsx'
import { OwnVote } from './own-vote.tsx'
import { PutText } from './put-text.tsx'
import type { AtPoint } from './seen.ts'
import { Standing } from './standing.tsx'
import { Votes } from './votes.tsx'

/** One point of the agenda: the text and what is asked of it, who voted how, and what comes of it. */
export const Point = (at: AtPoint) => {
  const t = useT()
  const { item } = at
  const isDecided = item.decisions.length > 0
  const id = `point-${item.item}`
  return (
    <section aria-labelledby={id} className="meeting-point">
      <h2 id={id} tabIndex={-1}>
        {t('decide.point.title', { item: item.item, title: putTitle(t.lang, item) })}
      </h2>
      {(item.superseded || item.overtaken) && !isDecided && (
        <Status stand="stopped">{t(item.overtaken ? 'decide.obstacle.overtaken' : 'decide.obstacle.superseded')}</Status>
      )}
      <div className="meeting-halves">
        <div className="meeting-half">
          <PutText {...at} />
          {!isDecided && <Conditions {...at} />}
          {!isDecided && <OwnVote {...at} />}
          {isDecided && <Decided {...at} />}
        </div>
        <div className="meeting-half">
          <h3>{t('decide.vote.title')}</h3>
          <Votes {...at} />
          {!isDecided && <Standing {...at} />}
        </div>
      </div>
    </section>
  )
}
