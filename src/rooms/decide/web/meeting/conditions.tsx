import { useState } from 'react'
import { printDate } from '#documents/dates.ts'
import { useT } from '#ui/client/words.tsx'
import { worded } from '#ui/client/worded.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { conditionWithdraw } from '../../contract/condition-operations.ts'
import type { ItemSeen } from '../../contract/meeting.ts'
import { placeName } from '../../domain/place-name.ts'
import { MAY } from '../may.ts'
import { ConditionDialog } from './condition-dialog.tsx'
import { type AtPoint, pointOf } from './seen.ts'
import { useStep } from './use-step.tsx'

export type ConditionOf = ItemSeen['conditions'][number]

/** What a condition asks, of which place, for whom and until when. */
export const ConditionSaid = ({ condition, at: { frame, item } }: { condition: ConditionOf; at: Pick<AtPoint, 'frame' | 'item'> }) => {
  const t = useT()
  const { number, textEs, textEn, target, owner, due } = condition
  return (
    <>
      <p className="meeting-condition-text">
        <strong>{t('decide.condition.title', { number })}</strong> {t.lang === 'es' ? textEs : textEn}
      </p>
      <p className="soft">
        {t('decide.condition.facts', {
          owner: frame.nameOf(owner),
          target: placeName(t.lang, item.places, target),
          day: printDate(due, t.lang),
        })}
      </p>
    </>
  )
}

const WithdrawButton = ({ at, condition }: { at: AtPoint; condition: ConditionOf }) => {
  const t = useT()
  const step = useStep(conditionWithdraw)
  const [asked, setAsked] = useState(false)
  const { number } = condition
  return (
    <>
      <Button small tone="quiet" disabledBecause={at.behind} onPress={() => setAsked(true)}>
        {t('decide.condition.withdraw', { number })}
      </Button>
      <Confirm
        title={t('decide.condition.withdraw-question', { number })}
        words={{ confirm: t('decide.condition.withdraw-confirm'), busy: t('ui.form.saving'), cancel: t('decide.cancel') }}
        isOpen={asked}
        onClose={() => setAsked(false)}
        onConfirm={() =>
          step(
            { ...pointOf(at), number },
            worded((t) => t('decide.condition.withdrawn', { number })),
          )
        }
      >
        <p>{t('decide.condition.moves-votes', { n: at.item.votes.length })}</p>
      </Confirm>
    </>
  )
}

/** What lies on the table with the text; whoever votes votes on both. */
export const Conditions = (at: AtPoint) => {
  const { item, meeting, behind } = at
  const t = useT()
  const [adding, setAdding] = useState(false)
  const keeps = item.may.includes(MAY.keep)
  return (
    <div className="meeting-conditions">
      <h3>{t('decide.condition.on-table')}</h3>
      {item.conditions.length === 0 ? (
        <p>{t('decide.condition.none')}</p>
      ) : (
        <ul className="meeting-list">
          {item.conditions.map((condition) => (
            <li key={condition.number}>
              <ConditionSaid condition={condition} at={at} />
              {keeps && <WithdrawButton at={at} condition={condition} />}
            </li>
          ))}
        </ul>
      )}
      {keeps && (
        <div>
          <Button
            small
            icon="add"
            disabledBecause={meeting.begun ? behind : t('decide.obstacle.too-early')}
            onPress={() => setAdding(true)}
          >
            {t('decide.condition.add')}
          </Button>
        </div>
      )}
      {adding && <ConditionDialog at={at} onClose={() => setAdding(false)} />}
    </div>
  )
}
