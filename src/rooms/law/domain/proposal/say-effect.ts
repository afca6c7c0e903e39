import type { Translate } from '#kernel/i18n/translate.ts'
import type { Judged } from '../distinguish/judged.ts'
import { outcomeWord } from '../distinguish/say/outcome-word.ts'

/** The outcome of a pattern, and its parts where they alone change. */
export const sayJudged = (t: Translate, { outcome, tip, som, attempt }: Judged): string => {
  const word = (answer: Judged['tip']) => t('law.answer', { answer })
  return t('law.cli.judged', { outcome: outcomeWord(t, outcome), tip: word(tip), som: word(som), attempt: word(attempt) })
}
