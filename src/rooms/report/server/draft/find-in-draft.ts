import type { z } from 'zod'
import type { Lang } from '#kernel/i18n/translate.ts'
import { chaptersOf } from '#documents/chapters.ts'
import type { NumberedBlock } from '#documents/numbered.ts'
import { programmeSeen } from '#programme/port'
import type { FindInDraft, FoundInDraft } from '../../contract/draft.ts'
import { draftFind } from '../../contract/operations.ts'
import { sentencesOf } from '../../domain/draft.ts'
import { type Ground, groundsOf } from '../../domain/rests-on.ts'
import { defineQuery } from '../define.ts'
import { readDraft } from './abilities.ts'
import { citedIn, sentenceTextsIn } from './chapter.ts'
import { type Composed, composedOf } from './composed.ts'

type Wanted = Pick<z.output<typeof FindInDraft>, 'kind' | 'id'>
type Found = z.output<typeof FoundInDraft>['chapters']

/** Statements and claims are what the report has references to; findings and gaps it names by their codes. */
const isCited = ({ kind }: Wanted): boolean => kind === 'statement' || kind === 'claim'

/** The one finding or gap that a sentence speaks of. */
const aboutOf = (grounds: readonly Ground[]): string | null => {
  const [first, second] = grounds.filter(({ kind }) => kind === 'finding' || kind === 'gap')
  return first && !second ? first.id : null
}

/** The sentences that rest on it. */
const resting = ({ source, draft }: Composed, { kind, id }: Wanted): readonly { id: string; about: string | null }[] => {
  const ids = sentencesOf(draft, source).map((sentence) => sentence.id)
  const isIt = (ground: Ground) => ground.kind === kind && ground.id === id
  return [...groundsOf(source, ids)].flatMap(([sentence, grounds]) =>
    grounds.some(isIt) ? [{ id: sentence, about: aboutOf(grounds) }] : [],
  )
}

/** Chapters of one language by their id, each with its sentences and the number under which it cites the record. */
const chaptersIn = ({ draft }: Composed, lang: Lang, wanted: Wanted) => {
  const { document } = draft[lang]
  const entries = new Map(document.contents.map((entry) => [entry.id, entry]))
  const referenceIn = (blocks: readonly NumberedBlock[]) =>
    isCited(wanted) ? (citedIn(document, blocks).find(({ key }) => key === wanted.id)?.number ?? null) : null
  return new Map(
    chaptersOf(document).flatMap(({ heading, blocks }) => {
      const entry = heading && entries.get(heading.id)
      if (!entry) return []
      const { id, number = null, text } = entry
      return [[id, { number, text, reference: referenceIn(blocks), said: sentenceTextsIn(blocks) }] as const]
    }),
  )
}

const chaptersWith = (composed: Composed, wanted: Wanted): Found => {
  const [es, en] = [chaptersIn(composed, 'es', wanted), chaptersIn(composed, 'en', wanted)]
  const own = resting(composed, wanted)
  return [...es].flatMap(([id, { number, text, reference, said }]) => {
    const other = en.get(id)
    const sentences = own.flatMap((sentence) => {
      const words = said.get(sentence.id)
      return words === undefined ? [] : [{ ...sentence, es: words, en: other?.said.get(sentence.id) ?? words }]
    })
    const found = {
      id,
      number,
      title: { es: text, en: other?.text ?? text },
      reference: { es: reference, en: other?.reference ?? null },
      sentences,
    }
    return sentences.length > 0 || found.reference.es !== null || found.reference.en !== null ? [found] : []
  })
}

/** Where the report, as it would be made of what the reader sees, cites a record or counts it. */
export const findInDraft = defineQuery({
  ...draftFind,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readDraft,
  run: async ({ db, input: { programmeId, ...wanted }, now }) => ({
    chapters: chaptersWith(await composedOf(db, { programmeId, now }), wanted),
  }),
  audit: 'none',
})
