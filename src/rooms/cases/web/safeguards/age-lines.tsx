import { useT } from '#ui/client/words.tsx'
import type { Age } from '../../domain/age-of.ts'

/** What is said of today; where the records contradict each other, what has to be done until that is put right. */
const nowOf = ({ onDay, isAsChild, contradiction }: Age): string => {
  if (onDay !== 'unknown') return onDay
  if (contradiction) return 'apart'
  return isAsChild ? 'doubt' : onDay
}

/** How old somebody was at the time of the facts, and how old they are today: not the same person is a child in both. */
export const AgeLines = ({ age }: { age: Age }) => {
  const t = useT()
  return (
    <>
      <p className="gate-child">{t('cases.gate.child-then', { age: age.atFacts })}</p>
      {age.contradiction && <p className="gate-waits">{t('cases.gate.ages-apart', { records: age.contradiction })}</p>}
      <p className="gate-child">{t('cases.gate.child-now', { now: nowOf(age) })}</p>
    </>
  )
}
