import type { Translate } from '#kernel/i18n/translate.ts'
import type { LawSource } from '#law/law-data.ts'
import type { Reason } from '#law/outcome.ts'
import { weakestGrade } from '#law/rules'

/** Sources of the law by the words that a reason cites them with. */
export type Sources = ReadonlyMap<string, LawSource>

export const citedBy = (sources: Sources, reasons: readonly Reason[]): readonly LawSource[] => [
  ...new Set(reasons.flatMap(({ cite }) => cite.flatMap(({ source }) => sources.get(source) ?? []))),
]

/** Whether it rests on a text or an account of the law, or on what is presumed of it or a bill says: so that neither reads as law. */
export const restsOn = (cited: readonly LawSource[]): 'law' | 'presumed' | 'partly' | 'bill' | 'both' => {
  const has = (kind: LawSource['kind']): boolean => cited.some((one) => one.kind === kind)
  if (has('bill')) return has('rule') ? 'both' : 'bill'
  if (!has('rule')) return 'law'
  return cited.every(({ kind }) => kind === 'rule') ? 'presumed' : 'partly'
}

/** A penalty with its grade where that is below the text, and that it is from memory where it is. */
export const sentence = (t: Translate, sources: Sources, reason: Reason): string => {
  const { element, text: said, cite } = reason
  const grade = weakestGrade(cite)
  if (element !== 'penalty' || grade === 'text' || grade === 'official') return said
  const isMemory = citedBy(sources, [reason]).some(({ kind }) => kind === 'memory')
  return t('train.case.graded', { said, grade: isMemory ? t('train.case.memory') : t('law.grade', { grade }) })
}
