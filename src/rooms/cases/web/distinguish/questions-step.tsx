import { GROUPS } from '#law/fact-ids.ts'
import { NOTED_STEPS, type Question, type Step } from '#law/guide-steps.ts'
import { answersOf } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { AccusedQuestions } from './accused-questions.tsx'
import { QuestionField } from './question.tsx'
import { RestNo } from './rest-no-button.tsx'
import type { AskedForm } from './use-asked.ts'

/** One screen of the guide's questions; what only national laws ask is folded away, unless something of it is answered or was to be seen. */
export const QuestionsStep = ({ form, step, accused }: { form: AskedForm; step: Step; accused: readonly string[] }) => {
  const t = useT()
  const answers = answersOf(form.facts)
  const said = ({ id }: Question) => answers.get(id) ?? 'unknown'
  const field = (question: Question) => (
    <QuestionField key={question.id} question={question} said={said(question)} onAnswer={(now) => form.answer([[question.id, now]])} />
  )
  const wasSeen = form.pressed[step.id] !== undefined
  return (
    <>
      {NOTED_STEPS.includes(step.id) && (
        <p className="distinguish-note">{step.id === 'accused' ? t('cases.distinguish.accused-note') : t(`law.guide.${step.id}-note`)}</p>
      )}
      {step.questions.length > 0 && (
        <div className={step.id === 'circumstances' ? 'distinguish-ticks' : 'distinguish-questions'}>{step.questions.map(field)}</div>
      )}
      {step.id === 'accused' && <AccusedQuestions form={form} answers={answers} accused={accused} />}
      {step.further.length > 0 && (
        <Disclosure
          key={wasSeen ? 'seen' : 'folded'}
          level={3}
          title={t('law.guide.further')}
          startsOpen={wasSeen || step.further.some((one) => said(one) !== 'unknown')}
        >
          <div className="distinguish-questions">{step.further.map(field)}</div>
        </Disclosure>
      )}
      {step.id in GROUPS && <RestNo form={form} step={step} />}
    </>
  )
}
