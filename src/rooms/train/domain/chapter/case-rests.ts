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

/** A penalty that nobody has read: its figures are not handed out, since they are copied and their grade is not. */
const isUnread = (sources: Sources, reason: Reason): boolean =>
  reason.element === 'penalty' && citedBy(sources, [reason]).some(({ kind }) => kind === 'memory')

/** The reasons that an answer shows with their sources: a penalty that is not told has none, and makes nothing less firm. */
export const toldOf = (sources: Sources, reasons: readonly Reason[]): readonly Reason[] => reasons.filter((one) => !isUnread(sources, one))

/** A penalty with its grade where that is below the text, and where to read it where nobody has. */
export const sentence = (t: Translate, sources: Sources, reason: Reason): string => {
  const { element, text: said, cite } = reason
  if (isUnread(sources, reason)) {
    const [first] = cite
    return t('train.case.penalty-unread', { law: first?.law ?? '', article: first?.article ?? 'none' })
  }
  const grade = weakestGrade(cite)
  return element !== 'penalty' || grade === 'text' || grade === 'official'
    ? said
    : t('train.case.graded', { said, grade: t('law.grade', { grade }) })
}
