import type { Translate } from '#kernel/i18n/translate.ts'
import { type CaseFile, sheetOf } from '../../domain/case-file.ts'

/** What a case is called on the screen; a title that cannot be read says so. */
export const titleOf = (t: Translate, file: CaseFile): string => sheetOf(file)?.content.title ?? t('cases.case.untitled')
