import { ACCUSED_PARTS } from '#law/guide.ts'
import { answerOptions } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import type { AskedForm } from './use-asked.ts'

type Props = { form: AskedForm; answers: ReadonlyMap<string, string>; accused: readonly string[] }

/** Three questions for each person accused in the case, by their pseudonym; beside these whoever else the facts name already. */
export const AccusedQuestions = ({ form: { facts, answer }, answers, accused }: Props) => {
  const t = useT()
  const persons = new Set<string>([...accused, ...(facts.accused ?? []).map(({ id }) => id)])
  if (persons.size === 0) return <p>{t('cases.distinguish.nobody-accused')}</p>
  return [...persons].map((who) => (
    <div key={who} className="distinguish-questions">
      <h3>{who}</h3>
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
