import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { SyllabusState } from '../../contract/syllabus-state.ts'

/** How a version stands that was voted on; `on` is the ISO date of its last step. */
export type PrintStanding = { readonly state: SyllabusState; readonly on: string; readonly isExample: boolean }

const VOTED: readonly SyllabusState[] = ['approved', 'approved-with-conditions', 'superseded', 'withdrawn']
/** Whether the record says what a version is, and no longer the notice that its authors gave it as a draft. */
export const isVoted = (state: SyllabusState): boolean => VOTED.includes(state)

/** What stands on the cover and on every page: that is of the record, and was no part of the text that was voted on. */
export const standingLabel = (t: Translate, { state, on, isExample }: PrintStanding): string => {
  const said = t('train.print.standing', { state: state.replaceAll('-', '_'), day: printDate(on, t.lang) })
  return isExample ? `${said} ${t('train.approved.practice')}` : said
}
