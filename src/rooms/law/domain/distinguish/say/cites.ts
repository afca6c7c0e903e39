import type { Basis, InForceFrom, LawSource } from '../../../contract/law-data.ts'
import type { Cite } from '../../../contract/outcome.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Reading } from '../readings.ts'

export type Sources = ReadonlyMap<string, LawSource>

/** A day, the two days between which it lies, or nothing where no source bounds it. */
const fromText = ({ notBefore, notAfter }: Pick<InForceFrom, 'notBefore' | 'notAfter'>): string | null => {
  if (notBefore === null && notAfter === null) return null
  return notBefore === notAfter ? notBefore : `${notBefore ?? ''}/${notAfter ?? ''}`
}

/** Title and place of a source; of a memory that none was read. @throws for a source that the law does not list, which the check of the law finds first */
const sourceText = (t: Translate, sources: Sources, id: string): string => {
  const source = sources.get(id)
  if (!source) throw new Error(`law: no source ${id}`)
  return `${source.title[t.lang]}. ${source.where || t('law.page.no-source')}`
}

const cite = (t: Translate, sources: Sources, { version }: Reading, basis: Basis): Cite => ({
  law: version.instrument[t.lang],
  article: basis.article ?? version.article,
  from: fromText(version.from),
  source: sourceText(t, sources, basis.source),
  grade: basis.grade,
})

/** Where a wording says so; each source once. */
export const citesOf = (t: Translate, sources: Sources, reading: Reading, bases: readonly Basis[]): Cite[] =>
  [...new Map(bases.map((basis) => [`${basis.source} ${basis.grade} ${basis.article ?? ''}`, basis])).values()].map((basis) =>
    cite(t, sources, reading, basis),
  )
