import { useT } from '#ui/client/words.tsx'
import type { ProvedCharge } from '../../domain/proof/matrix.ts'
import { wholeOf } from '../../domain/proof/whole-of.ts'
import type { CaseNames } from './case-names.ts'

/** The whole case in a line: how many elements are covered, and on whom alone some stand. Counts, and no forecast. */
export const WholeLine = ({ proved, names }: { proved: readonly ProvedCharge[]; names: CaseNames }) => {
  const t = useT()
  const { covered, all, onlyWith } = wholeOf(proved)
  if (all === 0) return null
  return (
    <div className="proof-whole" role="status">
      <p>
        <strong>{t('cases.proof.whole', { covered, all })}</strong>
      </p>
      {onlyWith.map(({ person, elements }) => (
        <p key={person}>{t('cases.proof.whole-only', { n: elements, person: names.person(person) })}</p>
      ))}
    </div>
  )
}
