import { type DraftSentence, isToSettle, sentencesOf } from '../../domain/draft.ts'
import { textKey } from '../../domain/reviewed/texts.ts'
import type { Composed } from '../draft/composed.ts'

/**
 * Rewritten sentences that wait to be settled, by the key of their text: keeping one, rewriting it or taking what is generated reads it again, too,
 * so it waits for that alone. One whose values are not everybody's cannot be kept yet, and is read again as any other text.
 */
export const toSettle = ({ draft, source, beyondAll }: Composed): ReadonlyMap<string, DraftSentence> => {
  if (source.tables.sentence_overrides.length === 0) return new Map()
  const open = sentencesOf(draft, source).filter(isToSettle)
  const closed = open.length === 0 ? new Set<string>() : beyondAll()
  return new Map(open.flatMap((one) => (closed.has(one.id) ? [] : [[textKey({ kind: 'sentence', id: one.id }), one]])))
}
