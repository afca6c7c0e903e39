import type { Translate } from '#kernel/i18n/translate.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import { jurisdictionsOf, stagesOf, titlesOf } from '../../domain/sheets.ts'
import type { OpenCase } from '../store/open-case.ts'
import { readsBuilding } from '../store/protect.ts'

/** One, or all that stand of it, saying so: nobody has said yet which holds. */
const allOf = (t: Translate, words: readonly string[]): string =>
  words.length > 1 ? t('cases.two.both', { words: words.join(' / '), n: words.length }) : (words[0] ?? '')

/** What a case is called on the screen; a title that cannot be read says so, and two are both said. */
export const titleOf = (t: Translate, file: CaseFile): string => allOf(t, titlesOf(file)) || t('cases.case.untitled')

/** How far it is. */
export const stageOf = (t: Translate, file: CaseFile): string =>
  allOf(
    t,
    stagesOf(file).map((status) => t('cases.status', { status })),
  ) || t('cases.status', { status: 'screening' })

/** Where it plays. */
export const placesOf = (t: Translate, file: CaseFile): string =>
  jurisdictionsOf(file)
    .map((system) => t('law.system', { system }))
    .join(', ') || t('cases.case.no-jurisdiction')

const SHOWN = 8

/** The title for whoever builds the case; who may read no more than what protects knows it by its number. */
export const caseName = (t: Translate, one: OpenCase): string =>
  readsBuilding(one) ? titleOf(t, one.file) : t('cases.protection.case', { code: one.kept.ctx.slice(0, SHOWN) })
