import { type ReactNode, useMemo } from 'react'
import { useParts } from '#ui/client/address.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { paths } from '../../contract/paths.ts'
import { ageOf } from '../../domain/age-of.ts'
import { groupOf } from '../../domain/group/group-of.ts'
import { planOf } from '../../domain/plan/plan-of.ts'
import { bothHold } from '../../domain/proof/both-hold.ts'
import { theoryOf } from '../../domain/theory/theory-of.ts'
import { knownCase } from '../safeguards/known-case.ts'
import { todayHere } from '../to-do/day-words.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { momentIn } from '../case/moment.ts'
import { placesOf, stageOf, titleOf } from '../case/title-of.ts'
import { WhereBothHold } from '../proof/both-hold.tsx'
import { useLaw } from '../law/law-in-force.tsx'
import { namesOf } from '../proof/case-names.ts'
import { WholeLine } from '../proof/whole-line.tsx'
import { TheoryChargePart } from '../theory/theory-charge.tsx'
import { TheoryGroup } from '../theory/theory-group.tsx'
import { TheoryPlan } from '../theory/theory-plan.tsx'
import { TheoryExhibits, TheoryGates, TheoryLaw, TheoryTasks } from '../theory/theory-rest.tsx'
import '../proof/proof.css'
import '../group/group.css'
import '../theory/theory.css'

/** What stands on paper to be written by hand. */
const BLANKS = ['presented', 'seen'] as const

const Part = ({ part, children }: { part: string; children: ReactNode }) => {
  const t = useT()
  return (
    <section>
      <h2>{t(`cases.theory.part.${part}`)}</h2>
      {children}
    </section>
  )
}

const About = ({ one: { file } }: CasePartProps) => {
  const t = useT()
  const locale = useLocale()
  return (
    <section>
      <h2>{t('cases.theory.of', { title: titleOf(t, file) })}</h2>
      <p>
        {t('cases.theory.about', {
          status: stageOf(t, file),
          where: placesOf(t, file),
          at: momentIn(locale, new Date().toISOString()),
        })}
      </p>
      <p>{t('cases.theory.not-advice')}</p>
    </section>
  )
}

const Theory = (at: CasePartProps) => {
  const t = useT()
  const { one } = at
  const { file } = one
  const names = useMemo(() => namesOf(t, file), [t, file])
  const known = useMemo(() => knownCase(one, todayHere()), [one])
  const theory = useMemo(() => theoryOf(t, known), [t, known])
  const { law } = useLaw()
  const group = useMemo(() => groupOf(file, law), [file, law])
  const proved = theory.charges.map((one) => one.proved)
  return (
    <>
      <CaseHead {...at} title={t('cases.page.theory')} />
      <div className="desk-part">
        <p>{t('cases.theory.lead')}</p>
        <Button icon="print" onPress={() => print()}>
          {t('cases.theory.print')}
        </Button>
      </div>
      <article className="theory" aria-label={t('cases.page.theory')}>
        <About {...at} />
        <Part part="plan">
          <TheoryPlan standing={planOf(file)} />
        </Part>
        <Part part="charges">
          <WholeLine proved={proved} names={names} />
          {theory.charges.length === 0 && <p>{t('cases.theory.no-charge')}</p>}
          {theory.charges.map((one) => (
            <TheoryChargePart
              key={one.proved.charge.id}
              one={one}
              names={names}
              contradiction={ageOf(known, one.proved.charge.content.victim).contradiction}
            />
          ))}
        </Part>
        {bothHold(file).length > 0 && <WhereBothHold {...at} names={names} proved={proved} />}
        <Part part="group">
          <TheoryGroup group={group} names={names} />
        </Part>
        <Part part="tasks">
          <TheoryTasks tasks={theory.otherTasks} />
        </Part>
        <Part part="gates">
          <TheoryGates openActs={theory.openActs} names={names} />
        </Part>
        <Part part="exhibits">
          <TheoryExhibits file={file} names={names} />
        </Part>
        <Part part="law">
          <TheoryLaw cites={theory.cites} charges={theory.charges} />
        </Part>
        {BLANKS.map((name) => (
          <p key={name} className="theory-blank">
            {t(`cases.theory.${name}`)}
          </p>
        ))}
      </article>
    </>
  )
}

/** The case as it stands, on one page to be printed and argued before whoever decides on the charge. */
export const Page = () => {
  const { case: ctx } = useParts(paths.theory)
  return <AtCase ctx={ctx}>{(at) => <Theory {...at} />}</AtCase>
}
