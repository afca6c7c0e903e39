import type { Translate } from '#kernel/i18n/translate.ts'
import { ANSWERS, GUIDE_AGES, PURPOSE_STAGES } from '../../contract/guide.ts'
import type { Question } from '../../contract/guide-steps.ts'
import { factName } from '../distinguish/say/names.ts'

type Option = { readonly id: string; readonly label: string }

/** A question in its own words, or by the name of its fact; with a hint where there is one. */
export const questionWords = (t: Translate, { id, isWorded, isHinted }: Question): { readonly label: string; readonly hint?: string } => ({
  label: isWorded ? t(`law.ask.${id}`) : factName(t, id),
  ...(isHinted && { hint: t(`law.hint.${id}`) }),
})

/** What a question can be answered, what is not known first. */
export const answerOptions = (t: Translate, kind: Question['kind']): readonly Option[] =>
  kind === 'purpose'
    ? PURPOSE_STAGES.map((id) => ({ id, label: t(`law.guide.purpose-${id}`) }))
    : ANSWERS.map((id) => ({ id, label: t('law.answer', { answer: id }) }))

export const ageOptions = (t: Translate): readonly Option[] =>
  GUIDE_AGES.map((id) => ({ id, label: id === 'unknown' ? t('law.answer', { answer: id }) : t(`law.guide.age-${id}`) }))
