import { useState } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { Outcome } from '../../contract/outcome.ts'
import type { Charge } from '../../contract/proof.ts'
import type { Standing, Things } from '../../domain/case-file.ts'
import { mayFail } from '../../domain/may-fail.ts'
import { once } from '../../domain/once.ts'
import type { AskedOf } from '../../domain/proof/elements.ts'
import { writtenDate } from '../../domain/written-date.ts'
import { AsOpened, versionsOf } from '#ui/client/as-opened.tsx'
import type { CasePartProps } from '../case/at-case.tsx'
import { type Fact, Facts } from '../case/facts.tsx'
import { settle } from '../case/settle.ts'
import { TwoAtOnce } from '../case/two-at-once.tsx'
import { amountWords } from '../money/money-words.ts'
import { namesOf } from '../proof/case-names.ts'
import { elementName } from '../proof/element-words.ts'
import { NoStateLaw } from '../proof/no-state-law.tsx'
import { useAsked } from '../proof/use-proof.ts'
import { OutcomeForm } from './outcome-form.tsx'
import './outcome.css'

const OutcomeLines = ({ content: { verdict, on, sentence, failed, compensation, assets } }: { content: Outcome }) => {
  const t = useT()
  const locale = useLocale()
  const money = (amount: string | null | undefined) => (amount && compensation ? amountWords(t, amount, compensation.currency) : null)
  const facts: readonly Fact[] = [
    [
      t('cases.outcome.verdict'),
      t('cases.outcome.verdict-on', { on: writtenDate(locale, on), verdict: t(`cases.outcome.verdict-of.${verdict}`) }),
    ],
    [t('cases.outcome.sentence'), sentence],
    [t('cases.outcome.ordered'), money(compensation?.ordered)],
    [t('cases.outcome.paid'), compensation ? (money(compensation.paid) ?? t('cases.outcome.unpaid')) : null],
    [t('cases.outcome.frozen'), assets.frozen],
    [t('cases.outcome.confiscated'), assets.confiscated],
    [t('cases.outcome.returned'), assets.returned],
  ]
  return (
    <>
      <Facts facts={facts} />
      {failed.length > 0 && <p>{t('cases.outcome.failed')}</p>}
      <ul className="desk-list">
        {failed.map(({ element, why }) => (
          <li key={element}>
            {t('cases.outcome.failed-line', { element: elementName(t, element), why: t(`cases.outcome.why-of.${why}`) })}
          </li>
        ))}
      </ul>
    </>
  )
}

type OfChargeProps = CasePartProps & { readonly charge: Standing<Charge>; readonly name: string; readonly asked: AskedOf | undefined }

const OfCharge = ({ charge, name, asked, ...at }: OfChargeProps) => {
  const t = useT()
  const [round, setRound] = useState(0)
  const { desk, one } = at
  const standing = one.file.outcome.filter(({ content }) => content.charge === charge.id)
  const [first, other] = standing
  const save = async (opened: Things<'outcome'>, content: Outcome) => {
    const { ctx } = one.kept
    await (opened.length > 0 ? desk.change(ctx, 'outcome', { standing: opened, content }) : desk.add(ctx, 'outcome', content))
    setRound(round + 1)
  }
  return (
    <>
      <h3>{name}</h3>
      <NoStateLaw charge={charge.content} />
      <TwoAtOnce
        level={4}
        title={t('cases.protection.twice')}
        versions={standing}
        show={({ content }) => <OutcomeLines content={content} />}
        onTake={(chosen) => settle(at, 'outcome', { standing, chosen })}
      />
      {first && !other && <OutcomeLines content={first.content} />}
      {!first && <p>{t('cases.outcome.none')}</p>}
      <AsOpened standing={standing}>
        {(opened) =>
          opened.length < 2 && (
            <Disclosure key={round} level={4} title={t('cases.outcome.write', { has: opened.length > 0 ? 'yes' : 'no', charge: name })}>
              <OutcomeForm
                key={versionsOf(opened)}
                charge={charge}
                elements={mayFail(charge.content, asked, opened[0]?.content)}
                given={opened[0]?.content}
                onSave={(content) => save(opened, content)}
              />
            </Disclosure>
          )
        }
      </AsOpened>
    </>
  )
}

/** How each charge of the case ended. */
export const OutcomesPart = (at: CasePartProps) => {
  const t = useT()
  const { file } = at.one
  const names = namesOf(t, file)
  const charges = once(file.charge)
  const asked = useAsked(file)
  return (
    <section className="protect-part">
      <h2>{t('cases.outcome.title')}</h2>
      <p>{t('cases.outcome.text')}</p>
      {charges.length === 0 && <p>{t('cases.outcome.no-charges')}</p>}
      {charges.map((charge) => (
        <OfCharge key={charge.id} {...at} charge={charge} name={names.charge(charge.content)} asked={asked.get(charge.id)} />
      ))}
    </section>
  )
}
