import type { Block, Runs } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { GRADES } from '#law/law-data.ts'
import { strong, text } from './blocks.ts'

/** What each grade of a point of law means to somebody who is about to use it. */
export const gradeKey = (t: Translate): Block => ({
  kind: 'list',
  items: GRADES.map((grade): Runs => [strong(`${t('law.grade', { grade })}: `), text(t(`train.grade.${grade}`))]),
})
