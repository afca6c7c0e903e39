import type { Question } from '#law/guide-steps.ts'
import { answerOptions, questionWords } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Checkbox } from '#ui/components/checkbox/checkbox.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'

type Props = { question: Question; said: string; onAnswer: (said: string) => void }

/** One question with what it was answered; what nobody answered says that it is not known. */
export const QuestionField = ({ question, said, onAnswer }: Props) => {
  const t = useT()
  const { label, hint } = questionWords(t, question)
  if (question.kind === 'tick')
    return <Checkbox label={label} checked={said === 'yes'} onChange={(on) => onAnswer(on ? 'yes' : 'unknown')} />
  return (
    <Choice
      inline
      label={label}
      {...(hint === undefined ? {} : { hint })}
      options={answerOptions(t, question.kind)}
      value={said}
      onChange={onAnswer}
    />
  )
}
