import { useSay, useT } from '#ui/client/words.tsx'
import type { PlanLine } from '../../contract/study.ts'
import { armName, statisticName, waveShort } from '../../domain/impact-page/say.ts'

/** What a plan says, and the fingerprint by which it is known again. */
export const PlanFacts = ({ plan: { plan, sha256, reason } }: { plan: PlanLine }) => {
  const t = useT()
  const say = useSay()
  const list = new Intl.ListFormat(t.lang)
  const assignment = plan.assignment
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['question', plan.question && say(plan.question)],
    ['reason', reason ?? undefined],
    ['sessions', plan.sessions?.join(', ')],
    ['waves', list.format(plan.waves.map((wave) => waveShort(t, wave)))],
    ['reference', plan.reference === undefined ? t('train.plan.nobody') : armName(t, plan.reference)],
    [
      'assignment',
      t('train.plan.assigned', {
        by: assignment?.by ?? 'unsaid',
        unit: assignment?.unit ?? 'none',
        seed: assignment?.seed ?? '',
        has: assignment?.seed === undefined ? 'no' : 'yes',
      }),
    ],
    ['primary', plan.primary === undefined ? t('train.plan.unnamed') : statisticName(t, plan.primary)],
    ['missing', t('train.plan.missing', { rule: plan.missing })],
    ['pass-mark', plan.passMark === undefined ? undefined : String(plan.passMark)],
    ['fingerprint', sha256],
  ]
  return (
    <dl className="training-facts">
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{t(`train.plan.fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
