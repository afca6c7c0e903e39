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

/** Where a reader finds it: its first address. A place noted in another way says nothing without the page of its law, which has it. */
const addressIn = (where: string): string | undefined => /https?:\/\/[^\s;,]+/.exec(where)?.[0]

/**
 * Title of a source and its address; that none was read, where that is so.
 * @throws for a source that the law does not list, which the check of the law finds first
 */
export const sourceText = (t: Translate, sources: Sources, id: string): string => {
  const source = sources.get(id)
  if (!source) throw new Error(`law: no source ${id}`)
  const place = source.kind === 'memory' ? t('law.page.no-source') : addressIn(source.where)
  return [`${source.title[t.lang]}.`, ...(place === undefined ? [] : [place])].join(' ')
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
