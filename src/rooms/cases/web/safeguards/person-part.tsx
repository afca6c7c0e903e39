import { keyId } from '#seal/key.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { COMMON } from '../../contract/common.ts'
import { GATED_ACTS } from '../../contract/gate.ts'
import { paths } from '../../contract/paths.ts'
import { PROTECTION } from '../../contract/protection/contents.ts'
import type { CasePerson } from '../../contract/person.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { ageOf } from '../../domain/age-of.ts'
import { partsOf } from '../../domain/protection/parts.ts'
import { whoProtects } from '../../domain/protection/who-protects.ts'
import { namesOf } from '../proof/case-names.ts'
import { SafeContactLines } from '../protection/contact-part.tsx'
import { todayHere } from '../to-do/day-words.ts'
import { ActPart } from './act-part.tsx'
import { AgeLines } from './age-lines.tsx'
import type { Printed } from './gate-sheet.tsx'
import { knownCase } from './known-case.ts'

/** Whoever protects has not heard of them: where that is mended. */
const Untold = ({ case: ctx }: { case: string }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  return (
    <>
      <p>{t('cases.gate.contact-untold')}</p>
      <p>
        <LinkButton href={paths.protection({ programme, case: ctx })}>{t('cases.gate.contact-tell')}</LinkButton>
      </p>
    </>
  )
}

/** Before any act that contacts somebody: how that is done, or through whom where this officer does not read it. */
const ContactBefore = ({ desk, one, person }: CasePartProps & { person: string }) => {
  const t = useT()
  const { file, opened, common } = one
  const isBlind = file.protection.some(({ content }) => opened.kindOf(content.common) !== COMMON)
  const who = whoProtects({ begun: file.protection, isBlind, known: common.known }, person)
  if (who === 'nobody') return null
  const reads = partsOf(one, PROTECTION, keyId(desk.key.record)).some(({ stands }) => stands === 'open')
  if (!reads && who === 'untold') return <Untold case={one.kept.ctx} />
  if (!reads) return <p>{t('cases.gate.contact-through')}</p>
  return (
    <>
      <p>{t('cases.gate.contact')}</p>
      <SafeContactLines protection={one.protection} person={person} />
    </>
  )
}

type PersonPartProps = CasePartProps & { readonly person: Standing<CasePerson>; readonly onPrint: (printed: Printed) => void }

/** One victim or witness, with the acts that may touch them. */
export const PersonPart = ({ person, onPrint, ...at }: PersonPartProps) => {
  const t = useT()
  const { roles, ended = [] } = person.content
  const pseudonym = namesOf(t, at.one.file).person(person.id)
  const known = knownCase(at.one, todayHere())
  return (
    <section className="desk-person gate-person" aria-label={pseudonym}>
      <h2>{pseudonym}</h2>
      <p>{roles.map((role) => t('cases.role', { role })).join(' · ')}</p>
      {ended.length > 0 && <p>{t('cases.capacities.was', { roles: ended.map((role) => t('cases.role', { role })).join(' · ') })}</p>}
      <AgeLines age={ageOf(known, person.id)} />
      <ContactBefore {...at} person={person.id} />
      {GATED_ACTS.map((act) => (
        <ActPart key={act} {...at} person={person} act={act} known={known} onPrint={onPrint} />
      ))}
    </section>
  )
}
