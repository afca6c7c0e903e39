import type { Translate } from '#kernel/i18n/translate.ts'
import { type CaseFile, sheetOf } from '../../domain/case-file.ts'
import type { OpenCase } from '../store/open-case.ts'
import { readsBuilding } from '../store/protect.ts'

/** What a case is called on the screen; a title that cannot be read says so. */
export const titleOf = (t: Translate, file: CaseFile): string => sheetOf(file)?.content.title ?? t('cases.case.untitled')

const SHOWN = 8

/** The same for whoever may read no more than what protects: they know the case by its number. */
export const caseName = (t: Translate, one: OpenCase): string =>
  readsBuilding(one) ? titleOf(t, one.file) : t('cases.protection.case', { code: one.kept.ctx.slice(0, SHOWN) })
