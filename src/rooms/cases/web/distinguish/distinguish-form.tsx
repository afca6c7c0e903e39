import type { FormEvent } from 'react'
import { GUIDE_STEPS } from '#law/guide-steps.ts'
import { nextPhase, phaseNames } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { PersonStep } from './person-step.tsx'
import { PhaseList } from './phase-list.tsx'
import { QuestionsStep } from './questions-step.tsx'
import { read, RESULT_HEAD } from './reads.ts'
import { StepBar } from './step-bar.tsx'
import { StepHead } from './step-head.tsx'
import { type AskedForm, type FormProps, useAsked } from './use-asked.ts'
import { useSteps } from './use-steps.ts'
import { WhereStep } from './where-step.tsx'
import './distinguish.css'

type Given = {
  /** ISO date, against which a date that is still to come is told. */
  readonly today: string
  /** Those accused or suspected in the case, by their pseudonyms. */
  readonly accused: readonly string[]
  /** Whether the countries of the case were ticked before anybody answered. */
  readonly isOfCase: boolean
}

const SCREENS = ['where', 'person', ...GUIDE_STEPS.map(({ id }) => id)]

type ScreenProps = Given & { readonly id: string; readonly form: AskedForm }

const Screen = ({ id, form, today, accused, isOfCase }: ScreenProps) => {
  const step = GUIDE_STEPS.find((one) => one.id === id)
  if (step) return <QuestionsStep form={form} step={step} accused={accused} />
  return id === 'person' ? <PersonStep form={form} /> : <WhereStep form={form} today={today} isOfCase={isOfCase} />
}

/** Said before anything is asked. */
const Careful = () => {
  const t = useT()
  return (
    <>
      <p className="distinguish-careful">
        <strong>{t('law.guide.victim')}</strong> {t('law.guide.victim-why')}
      </p>
      <p className="distinguish-note">{t('law.guide.lead')}</p>
    </>
  )
}

/**
 * The questions that tell trafficking from smuggling, over the phases of one victim. It keeps nothing but the place where one is: every answer
 * is handed on at once, and what is handed in is shown. What is not known is left out of the facts.
 */
export const DistinguishForm = ({ today, accused, isOfCase, ...props }: FormProps & Given) => {
  const t = useT()
  const form = useAsked(props)
  const steps = useSteps(SCREENS.length)
  const screen = SCREENS[steps.at] ?? 'where'
  const turnTo = (phase: string) => {
    form.turnTo(phase)
    steps.show(0)
  }
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    if (steps.isLast) read(document.getElementById(RESULT_HEAD))
    else steps.show(steps.at + 1)
  }
  return (
    <div className="distinguish">
      <Careful />
      <PhaseList form={form} onTurn={turnTo} />
      <form autoComplete="off" className="distinguish-questions" onSubmit={goOn}>
        <div>
          <StepHead key={steps.moves} isTurnedTo={steps.moves > 0}>
            {t(`law.guide.step-${screen}`)}
          </StepHead>
          <p className="distinguish-note">{t('law.guide.phase-title', { phase: phaseNames(t, [form.facts.id]) })}</p>
        </div>
        <Screen key={screen} id={screen} form={form} today={today} accused={accused} isOfCase={isOfCase} />
        <StepBar steps={steps} all={SCREENS.length} onDone={() => turnTo(nextPhase([...form.phases, form.facts], form.facts.id))} />
      </form>
    </div>
  )
}
