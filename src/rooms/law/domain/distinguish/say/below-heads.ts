import type { Translate } from '#kernel/i18n/translate.ts'
import type { Law } from '../../../contract/law-data.ts'
import type { Reason } from '../../../contract/outcome.ts'
import { fromWords } from './beginning.ts'
import { gathered } from './grouped.ts'

const headOf = (t: Translate, title: string, [first]: Reason['cite']): string => {
  const article = first?.article?.replace(/\(.*$/, '') ?? 'none'
  const place = t('law.place', { law: first?.law ?? '', article, from: first ? fromWords(t, first.from) : 'none' })
  return t('law.cli.offence', { title, place })
}

/** The reasons of each offence below its title and article, in each of the wordings that may apply. */
export const belowHeads = (t: Translate, law: Law, reasons: readonly Reason[]): ReadonlyMap<string, readonly Reason[]> => {
  const titles = new Map(law.systems.flatMap(({ offences }) => offences.map(({ id, title }) => [id, title[t.lang]] as const)))
  return gathered(reasons, ({ offence, cite }) => headOf(t, titles.get(offence) ?? offence, cite))
}
