import { useT } from '#ui/client/words.tsx'
import type { OutOfBalance } from '../../domain/money/out-of-balance.ts'
import type { Trails } from '../../domain/money/trails.ts'
import type { ProofPartProps } from '../proof/proof-part.ts'
import { PlanTask } from '../to-do/plan-task.tsx'
import { amountWords, partyWords } from './money-words.ts'
import { TrailList } from './trail-list.tsx'

type QuestionsProps = ProofPartProps & { readonly balances: readonly OutOfBalance[]; readonly rounds: Trails }

const Balance = ({ one: asked, at }: { one: OutOfBalance; at: ProofPartProps }) => {
  const t = useT()
  const { party, currency, came, went, difference, more } = asked
  const [into, out, rest] = [came, went, difference].map((amount) => amountWords(t, amount, currency))
  const words = { party: partyWords(t, at.names, party), came: into ?? '', went: out ?? '', difference: rest ?? '', more }
  return (
    <li className="money-question">
      <p>{t('cases.money.balance', words)}</p>
      <PlanTask desk={at.desk} one={at.one} question={t('cases.money.balance-task', words)} />
    </li>
  )
}

/** What the payments leave open, each to be made a task. Nothing here says that anybody did wrong. */
export const QuestionsPart = ({ balances, rounds: { trails, isCut }, ...at }: QuestionsProps) => {
  const t = useT()
  return (
    <section className="money-part">
      <h2>{t('cases.money.questions')}</h2>
      <p>{t('cases.money.questions-text')}</p>
      {balances.length + trails.length === 0 && <p>{t('cases.money.no-question')}</p>}
      <ul className="money-questions">
        {balances.map((one) => (
          <Balance key={`${JSON.stringify(one.party)} ${one.currency}`} one={one} at={at} />
        ))}
        {trails.map((trail) => {
          const [first] = trail
          const party = first ? partyWords(t, at.names, first.content.payer) : ''
          return (
            <li key={trail.map(({ id }) => id).join(' ')} className="money-question">
              <p>{t('cases.money.round', { party, n: trail.length })}</p>
              <TrailList trail={trail} names={at.names} />
              <PlanTask desk={at.desk} one={at.one} question={t('cases.money.round-task', { party })} />
            </li>
          )
        })}
      </ul>
      {isCut && <p>{t('cases.money.trail-cut')}</p>}
    </section>
  )
}
