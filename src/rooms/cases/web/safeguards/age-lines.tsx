import { useT } from '#ui/client/words.tsx'
import type { Age } from '../../domain/age-of.ts'

/** How old somebody was at the time of the facts, and how old they are today: not the same person is a child in both. */
export const AgeLines = ({ age: { atFacts, onDay, isAsChild } }: { age: Age }) => {
  const t = useT()
  return (
    <>
      <p className="gate-child">{t('cases.gate.child-then', { age: atFacts })}</p>
      <p className="gate-child">{t('cases.gate.child-now', { now: onDay === 'unknown' && isAsChild ? 'doubt' : onDay })}</p>
    </>
  )
}
