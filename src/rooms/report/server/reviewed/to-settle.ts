import { type DraftSentence, isToSettle, sentencesOf } from '../../domain/draft.ts'
import { textKey } from '../../domain/reviewed/texts.ts'
import type { Composed } from '../draft/composed.ts'

/**
 * @param sentence as every member sees it
 * @param countsClosed whoever looks sees more in it than every member does, and can neither keep nor rewrite it yet
 */
export type ToSettle = { readonly sentence: DraftSentence; readonly countsClosed: boolean }

/**
 * Rewritten sentences that wait to be settled, by the key of their text: keeping one, rewriting it or taking what is generated reads it again, too,
 * so it waits for that alone. What every member sees decides, for that is what is put and released: what a closed workshop does to a sentence is
 * settled once it is released.
 */
export const toSettle = ({ draft, source, beyondAll }: Composed): ReadonlyMap<string, ToSettle> => {
  if (source.tables.sentence_overrides.length === 0) return new Map()
  const beyond = beyondAll()
  const own = sentencesOf(draft, source).filter(({ id }) => !beyond.has(id))
  const open = (sentence: DraftSentence, countsClosed: boolean) =>
    isToSettle(sentence) ? [[textKey({ kind: 'sentence', id: sentence.id }), { sentence, countsClosed }] as const] : []
  return new Map([
    ...own.flatMap((sentence) => open(sentence, false)),
    ...[...beyond.values()].flatMap((sentence) => (sentence ? open(sentence, true) : [])),
  ])
}
