import type { Facts } from '#law/facts.ts'
import { PHASES } from '#law/guide.ts'
import { decisionOn, saysAnything } from '#law/rules'
import { useGo, useParts } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import type { CasePerson } from '../../contract/person.ts'
import { paths } from '../../contract/paths.ts'
import { accusedPersons } from '../../domain/accused-persons.ts'
import { agesApart } from '../../domain/age-of.ts'
import { lastDecision, type Standing } from '../../domain/case-file.ts'
import { jurisdictionsOf } from '../../domain/sheets.ts'
import { AtCase, type CasePartProps, NotHere } from '../case/at-case.tsx'
import { Decide } from '../case/decide.tsx'
import { useDraft } from '../case/use-draft.ts'
import { CaseHead } from '../case/case-head.tsx'
import { useLaw } from '../law/law-in-force.tsx'
import { DistinguishForm } from '../distinguish/distinguish-form.tsx'
import { AgesApartLine } from '../safeguards/ages-apart.tsx'
import { todayHere } from '../to-do/day-words.ts'
import { namesOf } from '../proof/case-names.ts'
import { DistinctionView } from '../distinguish/outcome.tsx'

type AskProps = CasePartProps & { readonly person: Standing<CasePerson> }

/** The law that is looked at first is that of the countries of the case. */
const beginning = ({ file }: CasePartProps['one']): readonly Facts[] => {
  const jurisdictions = jurisdictionsOf(file)
  return jurisdictions.length === 0 ? [] : [{ schema: 'istmo/facts/1', id: PHASES[0], jurisdictions }]
}

const Ask = ({ desk, one, person }: AskProps) => {
  const t = useT()
  const go = useGo()
  const law = useLaw()
  const { code: programme } = useProgramme()
  const { ctx } = one.kept
  const draft = `${ctx} ${person.id}`
  const before = lastDecision(one.file, person.id)
  const { phases, change, drop, notice } = useDraft(
    desk,
    draft,
    before?.content.decision.phases.map(({ facts }) => facts) ?? beginning(one),
  )
  if (!phases) return null
  const decide = async () => {
    const decision = decisionOn(law, phases, new Date().toISOString())
    const id = await desk.add(ctx, 'decision', { person: person.id, supersedes: before?.id ?? null, decision })
    await drop()
    await go(paths.decision({ programme, case: ctx, decision: id }))
  }
  return (
    <>
      {notice}
      <DistinguishForm
        phases={phases}
        onChange={change}
        accused={accusedPersons(one.file)}
        isOfCase={before === undefined && beginning(one).length > 0}
        today={new Date().toISOString().slice(0, 10)}
      />
      <DistinctionView phases={phases} />
      <AgesApartLine
        person={namesOf(t, one.file).person(person.id)}
        contradiction={agesApart({ ...one, today: todayHere() }, person.id, phases)}
      />
      <Decide isAnswered={phases.some(saysAnything)} onDecide={decide} />
    </>
  )
}

const Distinguish = (at: CasePartProps & { id: string }) => {
  const t = useT()
  const person = at.one.file.person.find(({ id }) => id === at.id)
  if (!person) return <NotHere what="person" />
  return (
    <>
      <CaseHead {...at} title={t('cases.distinguish.of', { person: namesOf(t, at.one.file).person(person.id) })} />
      <Ask key={person.id} {...at} person={person} />
    </>
  )
}

/** The questions on one person of a case; what is answered stays sealed on the device until it is decided. */
export const Page = () => {
  const { case: ctx, person } = useParts(paths.distinguish)
  return <AtCase ctx={ctx}>{(at) => <Distinguish {...at} id={person} />}</AtCase>
}
