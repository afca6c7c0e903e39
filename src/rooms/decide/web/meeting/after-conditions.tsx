import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import { MAY } from '../may.ts'
import { AcceptCondition } from './accept-condition.tsx'
import { AnswerCondition } from './answer-condition.tsx'
import { type ConditionOf, ConditionSaid } from './conditions.tsx'
import { useReading } from './put-text.tsx'
import type { AtPoint } from './seen.ts'

const SHAPES: Readonly<Record<ConditionOf['state'], Stand>> = { open: 'open', answered: 'moving', accepted: 'done', refused: 'stopped' }

const One = ({ at, condition }: { at: AtPoint; condition: ConditionOf }) => {
  const t = useT()
  const reading = useReading()
  const { number, state, answered, reasonEs, reasonEn, may } = condition
  const read = answered === null ? undefined : reading(at.item.subject, answered)
  return (
    <li>
      <ConditionSaid condition={condition} at={at} />
      <p>
        <Status stand={SHAPES[state]}>{t(`decide.condition.${state}`)}</Status>
      </p>
      {reasonEs !== null && <blockquote lang="es">{reasonEs}</blockquote>}
      {reasonEn !== null && <blockquote lang="en">{reasonEn}</blockquote>}
      {answered !== null && (
        <p className="soft">
          {t('decide.condition.answered-in')} <code className="hash">{answered}</code>
        </p>
      )}
      <div className="meeting-actions">
        {read !== undefined && <LinkButton href={read}>{t('decide.condition.read-answer', { number })}</LinkButton>}
        {may.includes(MAY.accept) && <AcceptCondition at={at} condition={condition} />}
        {may.includes(MAY.keep) && <AnswerCondition at={at} condition={condition} />}
      </div>
    </li>
  )
}

/** After an approval under conditions: in which text each was met, and whether its owner says so. */
export const AfterConditions = (at: AtPoint) => {
  const t = useT()
  const { conditions } = at.item
  const accepted = conditions.filter(({ state }) => state === 'accepted').length
  return (
    <div className="meeting-conditions">
      <h3>{t('decide.condition.of-approval')}</h3>
      <p>{t('decide.condition.accepted-of', { accepted, n: conditions.length })}</p>
      <ul className="meeting-list">
        {conditions.map((condition) => (
          <One key={condition.number} at={at} condition={condition} />
        ))}
      </ul>
    </div>
  )
}
