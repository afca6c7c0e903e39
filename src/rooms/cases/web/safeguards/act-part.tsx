import { useLocale, useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { GatedAct } from '../../contract/gate.ts'
import type { CasePerson } from '../../contract/person.ts'
import { type ActGate, actGate } from '../../domain/act-gate.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { ageOf, type KnownCase } from '../../domain/age-of.ts'
import { writtenDate } from '../../domain/written-date.ts'
import { namesOf } from '../proof/case-names.ts'
import { Answers } from './answers.tsx'
import type { Printed } from './gate-sheet.tsx'
import { openItems } from './open-items.ts'
import { TwoGates } from './two-gates.tsx'

const standOf = ({ answered, isSettled }: ActGate): 'none' | 'twice' | 'settled' | 'begun' => {
  if (answered.length === 0) return 'none'
  if (answered.length > 1) return 'twice'
  return isSettled ? 'settled' : 'begun'
}

type StandsProps = { readonly gate: ActGate; readonly person: string; readonly known: KnownCase }

/** That the person took back their consent, or that it cannot be known here whether they did. */
const ConsentStands = ({ gate: { act, consent }, person, known: { withdrawn } }: StandsProps) => {
  const t = useT()
  const locale = useLocale()
  if (consent === 'unsaid') return null
  const word = withdrawn.standing.findLast(({ content }) => content.person === person && content.act === act)
  const anew = withdrawn.renewed.findLast((one) => one.person === person && one.act === act)
  const said = () => {
    if (consent === 'anew') return t('cases.gate.anew', { on: writtenDate(locale, anew?.anew ?? '') })
    return word ? t('cases.gate.withdrawn', { on: writtenDate(locale, word.content.on) }) : t('cases.gate.blind')
  }
  return <p className="gate-waits">{said()}</p>
}

/** Whether the act may go ahead, and by name what keeps it. */
const Stands = (props: StandsProps) => {
  const t = useT()
  const { gate } = props
  if (gate.isSettled) return <p>{t('cases.gate.settled')}</p>
  return (
    <>
      <p className="gate-waits">{t('cases.gate.not-done', { what: openItems(t, gate) })}</p>
      <ConsentStands {...props} />
    </>
  )
}

type ActPartProps = CasePartProps & {
  readonly person: Standing<CasePerson>
  readonly act: GatedAct
  readonly known: KnownCase
  readonly onPrint: (printed: Printed) => void
}

/** One act that touches one person; folded where nobody began it. */
export const ActPart = ({ person, act, known, onPrint, ...at }: ActPartProps) => {
  const t = useT()
  const gate = actGate(known, person.id, act)
  const age = ageOf(known, person.id)
  const title = t('cases.gate.act-stands', { stand: standOf(gate), act: t('cases.gate.act', { act }) })
  const print = () => onPrint({ pseudonym: namesOf(t, at.one.file).person(person.id), gate, age })
  return (
    <Disclosure level={3} title={title} startsOpen={gate.answered.length > 0}>
      <div className="gate-act">
        <Stands gate={gate} person={person.id} known={known} />
        {gate.answered.length > 1 ? (
          <TwoGates {...at} gate={gate} age={age} />
        ) : (
          <Answers {...at} person={person.id} gate={gate} age={age} onPrint={print} />
        )}
      </div>
    </Disclosure>
  )
}
