import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { CasePartProps } from '../case/at-case.tsx'
import { PlanTask } from '../to-do/plan-task.tsx'

/** What is usually done, by how far a case has come. Offers: nothing of it is in the case until somebody makes it a task. */
const OFFERS = {
  hours: ['safety', 'perishing', 'movement', 'interview', 'children', 'custody'],
  month: ['money', 'phones', 'testimony', 'abroad', 'freezing', 'corroborate', 'group'],
  charge: ['without-victim', 'both', 'breaks', 'disclosure', 'measures', 'compensation', 'non-punishment'],
} as const
const PHASES = ['hours', 'month', 'charge'] as const

const Offer = ({ desk, one, question }: Pick<CasePartProps, 'desk' | 'one'> & { question: string }) => {
  const t = useT()
  const isTaken = one.file.task.some(({ content }) => content.question === question)
  return (
    <li>
      <p>{question}</p>
      {isTaken ? <Status stand="done">{t('cases.plan.offer-taken')}</Status> : <PlanTask desk={desk} one={one} question={question} />}
    </li>
  )
}

/** Steps of the first 72 hours, the first 30 days and the charge, each to be made a task or left. */
export const OffersPart = (at: CasePartProps) => {
  const t = useT()
  return (
    <section className="plan-part">
      <h2>{t('cases.plan.offers')}</h2>
      <p>{t('cases.plan.offers-text')}</p>
      {PHASES.map((phase) => (
        <Disclosure key={phase} level={3} title={t('cases.plan.phase', { phase })}>
          <ul className="plan-offers">
            {OFFERS[phase].map((step) => (
              <Offer key={step} desk={at.desk} one={at.one} question={t(`cases.plan.offer.${phase}.${step}`)} />
            ))}
          </ul>
        </Disclosure>
      ))}
    </section>
  )
}
