import { useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { Protected } from '../../domain/protection/protection-file.ts'
import { type Fact, Facts } from '../case/facts.tsx'
import { daysTo, dayWords } from '../to-do/day-words.ts'
import type { OfPersonProps } from './of-person.ts'
import { riskFields } from './person-fields.ts'
import { ThingsPart } from './things-part.tsx'

const RiskLine = ({ thing: { content }, today }: { thing: Protected<'risk'>; today: string }) => {
  const t = useT()
  const { threat, source, level, why, measures, review } = content
  const day = dayWords(t, review, today)
  const facts: readonly Fact[] = [
    [t('cases.risk.source'), source],
    [t('cases.risk.why'), why],
    [t('cases.risk.measures'), measures],
    [
      t('cases.risk.review'),
      daysTo(review, today) < 0 ? (
        <Status key="day" stand="caution">
          {day}
        </Status>
      ) : (
        day
      ),
    ],
  ]
  return (
    <>
      <p>
        <strong>{threat}</strong> <Status stand={level === 'high' ? 'caution' : 'open'}>{t('cases.risk.level-is', { level })}</Status>
      </p>
      <Facts facts={facts} />
    </>
  )
}

/** What threatens somebody, with its reasons and the day on which it is looked at anew. */
export const RiskPart = ({ person, today, ...at }: OfPersonProps) => {
  const t = useT()
  return (
    <ThingsPart
      {...at}
      kind="risk"
      level={3}
      things={at.one.protection.risk.filter(({ content }) => content.person === person)}
      fields={riskFields(t)}
      fixed={{ person }}
      show={(thing) => <RiskLine thing={thing} today={today} />}
    />
  )
}
