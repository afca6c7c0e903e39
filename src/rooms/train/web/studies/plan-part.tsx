import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import type { PlanLine, StudyShown } from '../../contract/study.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import type { TrainingFrame } from '../frame.ts'
import { LockDialog } from './lock-dialog.tsx'
import { PlanFacts } from './plan-facts.tsx'
import { sayDay } from './say-day.ts'
import { WithdrawPlan } from './withdraw-plan.tsx'

type PartProps = { now: StudyShown; frame: TrainingFrame }

/** Where a plan stands, in a sentence. */
const Standing = ({ plan: { lock } }: { plan: PlanLine }) => {
  const t = useT()
  if (!lock) return <p className="training-notice">{t('train.plan.proposed')}</p>
  const { lockedAt, firstOpenedAt } = lock
  return (
    <p className={firstOpenedAt === null ? undefined : 'training-notice'}>
      {t('train.plan.locked', {
        day: sayDay(t.lang, lockedAt),
        first: firstOpenedAt === null ? '' : sayDay(t.lang, firstOpenedAt),
        is: firstOpenedAt === null ? 'before' : 'late',
      })}
    </p>
  )
}

/** What stands between this reader and locking the last plan; undefined where nothing does. */
const whyNot = ({ may }: StudyShown, { own }: PlanLine): string | undefined => {
  if (!may.includes('lock the plan of an evaluation')) return 'train.plan.officer-locks'
  return own ? 'train.plan.another-locks' : undefined
}

/** The plan that holds, its amendments, and what is proposed. */
export const PlanPart = ({ now, frame }: PartProps) => {
  const t = useT()
  const [locks, setLocks] = useState(false)
  const { programme } = frame
  const last = now.plans.at(-1)
  const mayPropose = now.may.includes('propose how a training is evaluated')
  const isLocked = now.plans.some(({ lock }) => lock !== null)
  const propose = mayPropose ? (
    <LinkButton href={studyPaths.plan({ programme, study: now.study })}>
      {t('train.plan.propose', { is: isLocked ? 'amendment' : last ? 'again' : 'first' })}
    </LinkButton>
  ) : null
  const shown = now.plans.filter(({ lock, number }) => lock !== null || number === last?.number)
  if (!last) return <EmptyState level={2} title={t('train.plan.none')} text={t('train.plan.none-text')} next={propose} />
  const why = last.lock ? undefined : whyNot(now, last)
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('train.plan.heading')}</h2>
      {shown.toReversed().map((plan) => (
        <article key={plan.number} className="training-plan" aria-labelledby={`plan-${plan.number}`}>
          <h3 id={`plan-${plan.number}`}>
            {t('train.plan.number', { number: plan.number, is: plan.reason === null ? 'plan' : 'amendment' })}
          </h3>
          <Standing plan={plan} />
          <PlanFacts plan={plan} />
        </article>
      ))}
      <div className="training-actions">
        {!last.lock && (
          <Button tone="primary" {...(why !== undefined && { disabledBecause: t(why) })} onPress={() => setLocks(true)}>
            {t('train.plan.lock')}
          </Button>
        )}
        {propose}
        {!last.lock && mayPropose && <WithdrawPlan study={now.study} number={last.number} />}
      </div>
      {locks && <LockDialog now={now} plan={last} onClose={() => setLocks(false)} />}
    </section>
  )
}
