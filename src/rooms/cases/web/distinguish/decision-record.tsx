import { useMemo } from 'react'
import type { Decision } from '#law/decision.ts'
import { canonicalHash, laterLawTexts, readLaw, tell, type Verified } from '#law/rules'
import { useLocale, useT } from '#ui/client/words.tsx'
import { writtenDate } from '../../domain/written-date.ts'
import { useNotice } from '../law/law-in-force.tsx'
import { momentIn } from '../case/moment.ts'
import { DecisionPhase } from './decision-phase.tsx'
import { JourneyLines } from './journey-lines.tsx'
import { Lines } from './lines.tsx'

/** What stands on paper to be written by hand. */
const BLANKS = ['decision', 'reference', 'author', 'reader', 'signed'] as const

const VERIFIED = { whole: 'whole', altered: 'altered', otherEngine: 'other-engine' } as const

/** What the decision was made of says more than it holds: of a whole one it is worked out again, under the law that it carries. */
const useToldAgain = ({ law, phases }: Decision, kind: Verified['kind']) => {
  const t = useT()
  return useMemo(() => {
    const read = readLaw(law)
    const facts = phases.map((phase) => phase.facts)
    return { law: read, told: kind === 'whole' ? tell(read, facts, t) : [] }
  }, [law, phases, kind, t])
}

const Made = ({ decision }: { decision: Decision }) => {
  const t = useT()
  const locale = useLocale()
  const time = momentIn(locale, decision.madeAt)
  const { engine, law, sha256 } = decision
  return (
    <>
      <p>{t('law.guide.record-made', { time, engine, day: writtenDate(locale, law.asOf), law: canonicalHash(law).slice(0, 16) })}</p>
      <p className="decision-hash">{t('law.guide.record-hash', { hash: sha256 })}</p>
      <p className="distinction-soft">{useNotice([law])}</p>
    </>
  )
}

/** What is printed and signed: all phases together, the facts and the answer of each, the law and the rules that answered, the fingerprint. */
export const DecisionRecord = ({ decision, about, kind }: { decision: Decision; about: string; kind: Verified['kind'] }) => {
  const t = useT()
  const { law, told } = useToldAgain(decision, kind)
  const later = [...new Set(told.flatMap((one) => one.told.systems.flatMap(laterLawTexts)))]
  return (
    <section className="decision-record distinction">
      <h2>{t('law.guide.record')}</h2>
      <p>{about}</p>
      <p className={kind === 'whole' ? 'distinction-soft' : 'distinction-careful'}>{t(`cases.decision.${VERIFIED[kind]}`)}</p>
      {told.length > 0 && decision.together && <JourneyLines law={law} told={told} />}
      {later.length > 0 && <Lines lines={later} />}
      {decision.phases.map((phase, index) => (
        <DecisionPhase key={phase.facts.id} phase={phase} law={law} told={told[index]} />
      ))}
      <Made decision={decision} />
      {BLANKS.map((name) => (
        <p key={name} className="decision-blank">
          {t(`law.guide.record-${name}`)}
        </p>
      ))}
    </section>
  )
}
