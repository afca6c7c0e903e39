import { joinCatalogues, type Lang, type Translate, translator } from '#kernel/i18n/translate.ts'
import { lawMessages } from '#law/port'
import { trainMessages } from '../../../messages.ts'

/** The words of a printed syllabus: ours, and those in which the law's rules answer. */
export const syllabusWords = (lang: Lang): Translate => translator(lang, joinCatalogues(trainMessages, lawMessages))
