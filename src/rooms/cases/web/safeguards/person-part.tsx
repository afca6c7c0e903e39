import { useT } from '#ui/client/words.tsx'
import { GATED_ACTS } from '../../contract/gate.ts'
import type { CasePerson } from '../../contract/person.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { ageOf, type KnownCase } from '../../domain/age-of.ts'
import { todayHere } from '../to-do/day-words.ts'
import { ActPart } from './act-part.tsx'
import { AgeLines } from './age-lines.tsx'
import type { Printed } from './gate-sheet.tsx'

type PersonPartProps = CasePartProps & { readonly person: Standing<CasePerson>; readonly onPrint: (printed: Printed) => void }

/** One victim or witness, with the acts that may touch them. */
export const PersonPart = ({ person, onPrint, ...at }: PersonPartProps) => {
  const t = useT()
  const { pseudonym, roles } = person.content
  const { file, identities } = at.one
  const known: KnownCase = { file, identities, today: todayHere() }
  return (
    <section className="desk-person gate-person" aria-label={pseudonym}>
      <h2>{pseudonym}</h2>
      <p>{roles.map((role) => t('cases.role', { role })).join(' · ')}</p>
      <AgeLines age={ageOf(known, person.id)} />
      {GATED_ACTS.map((act) => (
        <ActPart key={act} {...at} person={person} act={act} known={known} onPrint={onPrint} />
      ))}
    </section>
  )
}
