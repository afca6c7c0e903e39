import type { z } from 'zod'
import { recordTranslate } from '#assess/translation.ts'
import { recommendationTranslate } from '#recommend/translation.ts'
import { useCommand } from '#ui/client/command.ts'
import type { Outcome } from '#ui/client/refusal.ts'
import { passageWrite } from '../../contract/operations.ts'
import type { TextPart, UntranslatedText } from '../../contract/translation.ts'

type Part = z.output<typeof TextPart>
const OF_ANALYSIS = ['name', 'definition', 'title', 'text', 'published'] as const
const OF_RECOMMENDATION = ['text', 'issuer', 'addressee', 'term', 'indicator'] as const
const among = <One extends Part>(parts: readonly One[], part: Part | null): One => parts.find((one) => one === part) ?? (parts[0] as One)

/** Sends a translation to the room that keeps its text; faults come back at the field `text`. */
export const useSendTranslation = (programmeId: string) => {
  const [record, recommendation, passage] = [useCommand(recordTranslate), useCommand(recommendationTranslate), useCommand(passageWrite)]
  return async ({ kind, id, part, lacks, source, version }: UntranslatedText, text: string): Promise<Outcome<unknown>> => {
    const given = { programmeId, code: id, lang: lacks, source, text }
    switch (kind) {
      case 'passage': {
        const both = lacks === 'es' ? { es: text, en: source } : { es: source, en: text }
        return atText(await passage.send({ programmeId, key: id, ...both, version: version ?? 0 }))
      }
      case 'recommendation':
        return recommendation.send({ ...given, part: among(OF_RECOMMENDATION, part) })
      default:
        return record.send({ ...given, kind, part: among(OF_ANALYSIS, part) })
    }
  }
}

/** The form has one field, whichever language it is of. */
const atText = <Value>(outcome: Outcome<Value>): Outcome<Value> => {
  if (outcome.kind === 'done') return outcome
  const { refusal } = outcome
  return { ...outcome, refusal: { ...refusal, faults: refusal.faults.map((fault) => ({ ...fault, field: 'text' })) } }
}
