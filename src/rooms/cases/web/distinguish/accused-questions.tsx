import { ACCUSED, ACCUSED_PARTS } from '#law/guide.ts'
import { answerOptions } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import type { AskedForm } from './use-asked.ts'

type Props = { form: AskedForm; answers: ReadonlyMap<string, string> }

/** Three questions for each person accused; beside the letters of the form those that the facts name. */
export const AccusedQuestions = ({ form: { facts, answer }, answers }: Props) => {
  const t = useT()
  const persons = new Set<string>([...ACCUSED, ...(facts.accused ?? []).map(({ id }) => id)])
  return [...persons].map((who) => (
    <div key={who} className="distinguish-questions">
      <h3>{t('law.guide.accused-one', { who })}</h3>
      {ACCUSED_PARTS.map((part) => (
        <Choice
          key={part}
          inline
          label={t('cases.distinguish.accused-question', { question: t(`law.guide.accused-${part}`), who })}
          options={answerOptions(t, 'answer')}
          value={answers.get(`accused.${who}.${part}`) ?? 'unknown'}
          onChange={(said) => answer([[`accused.${who}.${part}`, said]])}
        />
      ))}
    </div>
  ))
}
