import { messageWithMarks } from '#kernel/i18n/message-with-marks.ts'
import type { Lang } from '#kernel/i18n/translate.ts'
import type { DraftSentence } from '../../domain/draft.ts'
import { ownValue } from '../../domain/own-value.ts'
import { reportMessages } from '../../messages.ts'

/** The generated sentence as whoever rewrites it begins with: its numbers are values, and go on following the data. */
export const templateOf = ({ id, values }: Pick<DraftSentence, 'id' | 'values'>): Readonly<Record<Lang, string>> => {
  const key = `report.sentence.${id.split(':', 1)[0]}`
  const inLang = (lang: Lang) => messageWithMarks(lang, reportMessages[lang][key] ?? '', { values: values[lang], mark: ownValue })
  return { es: inLang('es'), en: inLang('en') }
}
