import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { type ItemSeen, voteCast } from '../../contract/meeting.ts'
import type { Choice } from '../../contract/voting.ts'
import { putTitle } from '../../domain/put-title.ts'
import { ConditionSaid } from './conditions.tsx'
import { type AtPoint, pointOf } from './seen.ts'
import { useStep } from './use-step.tsx'

export type Asked = { readonly at: AtPoint; readonly country: string; readonly choice: Choice }

/** All that is voted on stands in the question, word for word: a vote is on this text with these conditions, and on nothing else. */
const VotedOn = ({ asked: { at, country, choice } }: { asked: Asked }) => {
  const t = useT()
  const { item, frame } = at
  return (
    <>
      <dl className="vote-facts">
        <div>
          <dt>{t('decide.vote.country')}</dt>
          <dd>{frame.nameOf(country)}</dd>
        </div>
        <div>
          <dt>{t('decide.vote.choice')}</dt>
          <dd>{t(`decide.choice.${choice}`)}</dd>
        </div>
        <div>
          <dt>{t('decide.text.title')}</dt>
          <dd>
            {putTitle(t.lang, item)}
            <br />
            <code className="hash">{item.hash}</code>
          </dd>
        </div>
      </dl>
      {item.conditions.length === 0 ? (
        <p>{t('decide.own.without-conditions')}</p>
      ) : (
        <>
          <p>{t('decide.own.with-conditions', { n: item.conditions.length })}</p>
          <ul className="meeting-list">
            {item.conditions.map((condition) => (
              <li key={condition.number}>
                <ConditionSaid condition={condition} at={at} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">{t('decide.own.until')}</p>
    </>
  )
}

type QuestionProps = { asked: Asked | null; now: ItemSeen; onClose: () => void }

/** Asks before a country votes; if the conditions change while it is being read, it says so, and the server takes no vote on what was before. */
export const VoteQuestion = ({ asked, now, onClose }: QuestionProps) => {
  const t = useT()
  const step = useStep(voteCast)
  const moved = asked !== null && (asked.at.item.motion !== now.motion || asked.at.item.hash !== now.hash)
  const cast = async () => {
    if (asked === null) return null
    const { at, country, choice } = asked
    const { hash, motion } = at.item
    return step(
      { ...pointOf(at), country, choice, hash, motion },
      worded((t) => t('decide.own.done', { country: at.frame.nameIn(t)(country), choice })),
    )
  }
  return (
    <Confirm
      title={t('decide.own.question', { country: asked ? asked.at.frame.nameOf(asked.country) : '', choice: asked?.choice ?? '' })}
      words={{ confirm: t('decide.own.confirm'), busy: t('ui.form.saving'), cancel: t('decide.cancel') }}
      isOpen={asked !== null}
      onClose={onClose}
      onConfirm={cast}
    >
      {moved && (
        <div role="alert">
          <Status stand="caution">{t('decide.own.moved')}</Status>
        </div>
      )}
      {asked && <VotedOn asked={asked} />}
    </Confirm>
  )
}
