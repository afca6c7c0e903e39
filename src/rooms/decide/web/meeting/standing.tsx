import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { worded } from '#ui/client/worded.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { itemDecide } from '../../contract/meeting.ts'
import { obstaclesOf, outcomeOf } from '../../domain/outcome.ts'
import { sayCount, sayObstacle, sayResult } from '../../domain/say-vote.ts'
import { MAY } from '../may.ts'
import { RecordVotes } from './record-votes.tsx'
import { type AtPoint, pointOf } from './seen.ts'
import { useStep } from './use-step.tsx'

/** The officer puts on record what the votes come to; the question shows it as it was read, and says at which state of the record. */
const Decide = ({ at, obstacles }: { at: AtPoint; obstacles: readonly string[] }) => {
  const t = useT()
  const step = useStep(itemDecide)
  const [asked, setAsked] = useState<AtPoint | null>(null)
  const outcome = (of: AtPoint) => t(`decide.outcome.${outcomeOf(of.item.tally, of.item.conditions.length)}`)
  const decide = async () => {
    if (asked === null) return null
    const { hash, version } = asked.item
    return step(
      { ...pointOf(asked), hash, version },
      worded((t) => t('decide.decide.done', { item: asked.item.item })),
    )
  }
  return (
    <>
      <Button
        tone="primary"
        aria-label={t('decide.decide.point', { item: at.item.item })}
        disabledBecause={at.behind ?? (obstacles.length > 0 ? t('decide.decide.not-yet') : undefined)}
        onPress={() => setAsked(at)}
      >
        {t('decide.decide')}
      </Button>
      <Confirm
        title={t('decide.decide.question', { item: at.item.item })}
        words={{ confirm: t('decide.decide.confirm'), busy: t('ui.form.saving'), cancel: t('decide.cancel') }}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={decide}
      >
        {asked && (
          <>
            <p>
              <strong>{outcome(asked)}</strong>
            </p>
            <p>
              {sayCount(t, asked.item.tally)} {sayResult(t, asked.item.tally)}
            </p>
            <p>{t('decide.decide.text')}</p>
          </>
        )}
      </Confirm>
    </>
  )
}

/** What the votes come to now, why nothing can be decided yet, and the buttons of whoever keeps the record. */
export const Standing = (at: AtPoint) => {
  const t = useT()
  const { item, meeting, frame } = at
  const obstacles = obstaclesOf(item, meeting.begun).map((one) => sayObstacle(t, frame.nameOf, one))
  const keeps = item.may.includes(MAY.keep)
  const voted = item.votes.length > 0 && item.tally.quorum.met
  return (
    <div className="meeting-standing">
      <h3>{t('decide.standing.title')}</h3>
      <p>{sayCount(t, item.tally)}</p>
      {voted && <p>{sayResult(t, item.tally)}</p>}
      {obstacles.length === 0 ? (
        <p>
          <Status stand="done">
            {t('decide.standing.ready', { outcome: t(`decide.outcome.${outcomeOf(item.tally, item.conditions.length)}`) })}
          </Status>
        </p>
      ) : (
        <ul className="meeting-obstacles" aria-label={t('decide.standing.open')}>
          {obstacles.map((words) => (
            <li key={words}>
              <Status stand="caution">{words}</Status>
            </li>
          ))}
        </ul>
      )}
      {keeps && meeting.begun && (
        <div className="meeting-actions">
          <RecordVotes at={at} />
          <Decide at={at} obstacles={obstacles} />
        </div>
      )}
    </div>
  )
}
