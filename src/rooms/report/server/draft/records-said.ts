import { citedIn } from '#documents/cited.ts'
import type { z } from 'zod'
import type { Lang } from '#kernel/i18n/translate.ts'
import { chaptersOf } from '#documents/chapters.ts'
import type { FindInDraft, FoundInDraft } from '../../contract/draft.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { type Draft, sentencesOf } from '../../domain/draft.ts'
import type { Ground } from '../../domain/ground.ts'
import { groundsOf } from '../../domain/rests-on.ts'
import { sentencesIn } from './chapter.ts'

type Wanted = Pick<z.output<typeof FindInDraft>, 'kind' | 'id'>
type Found = z.output<typeof FoundInDraft>['chapters']
type Sentence = Found[number]['sentences'][number]
/** Of one record in one chapter. */
type Said = { readonly reference: Record<Lang, number | null>; readonly sentences: Sentence[] }

/** Where a report speaks of each record, by `recordKey`, in the order of its chapters. */
export type RecordsSaid = ReadonlyMap<string, Found>

export const recordKey = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind} ${id}`

/** The one finding or gap that a sentence speaks of. */
const aboutOf = (grounds: readonly Ground[]): string | null => {
  const [first, second] = grounds.filter(({ kind }) => kind === 'finding' || kind === 'gap')
  return first && !second ? first.id : null
}

/** Statements and claims are what the report has references to; findings and gaps it names by their codes. */
const citable = ({ tables }: ProgrammePackage): ReadonlyMap<string, Wanted> =>
  new Map<string, Wanted>([
    ...tables.statements.map(({ id }) => [id, { kind: 'statement', id }] as const),
    ...tables.published_claims.map(({ id }) => [id, { kind: 'claim', id }] as const),
  ])

/** Chapters of one language by their id, each with the sentences that it says and what it cites under which number. */
const chaptersIn = (draft: Draft, lang: Lang) => {
  const { document } = draft[lang]
  const entries = new Map(document.contents.map((entry) => [entry.id, entry]))
  return new Map(
    chaptersOf(document).flatMap(({ heading, blocks }) => {
      const entry = heading && entries.get(heading.id)
      if (!entry) return []
      const { id, number = null, text } = entry
      return [[id, { number, text, cited: citedIn(document, blocks), said: new Set(sentencesIn(blocks)) }] as const]
    }),
  )
}

/** All of it at once: what takes longest, to go through the whole report, is the same for one record as for all. */
export const recordsSaid = (draft: Draft, source: ProgrammePackage): RecordsSaid => {
  const [es, en] = [chaptersIn(draft, 'es'), chaptersIn(draft, 'en')]
  const sentences = new Map(sentencesOf(draft, source).map((one) => [one.id, one]))
  const grounds = groundsOf(source, [...sentences.keys()])
  const known = citable(source)
  const found = new Map<string, Found>()
  for (const [id, { number, text, cited, said }] of es) {
    const other = en.get(id)
    const here = new Map<string, Said>()
    const of = (record: { readonly kind: string; readonly id: string }): Said => {
      const key = recordKey(record)
      const one = here.get(key) ?? { reference: { es: null, en: null }, sentences: [] }
      here.set(key, one)
      return one
    }
    for (const [sentence, its] of grounds) {
      const words = sentences.get(sentence)?.printed
      if (!words || !said.has(sentence)) continue
      const printed = { id: sentence, about: aboutOf(its), ...words }
      for (const ground of new Map(its.map((one) => [recordKey(one), one])).values()) of(ground).sentences.push(printed)
    }
    for (const [lang, references] of [['es', cited] as const, ['en', other?.cited ?? []] as const])
      for (const { key, number: printed } of references) {
        const record = known.get(key)
        if (record) of(record).reference[lang] = printed
      }
    const title = { es: text, en: other?.text ?? text }
    for (const [key, one] of here) found.set(key, [...(found.get(key) ?? []), { id, number, title, ...one }])
  }
  return found
}
