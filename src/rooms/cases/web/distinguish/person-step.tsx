import { ageOptions, answersOf } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import type { AskedForm } from './use-asked.ts'

/** How old the person was: one answer for all phases. */
export const PersonStep = ({ form: { facts, answer } }: { form: AskedForm }) => {
  const t = useT()
  return (
    <Choice
      label={t('law.guide.age')}
      hint={t('law.guide.age-hint')}
      options={ageOptions(t)}
      value={answersOf(facts).get('age') ?? 'unknown'}
      onChange={(age) => answer([['age', age]])}
    />
  )
}
