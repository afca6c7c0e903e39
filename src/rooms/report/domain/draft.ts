import { numberDocument } from '#documents/number.ts'
import type { NumberedDocument } from '#documents/numbered.ts'
import { LANGS, type Lang, type Translate, type Values } from '#kernel/i18n/translate.ts'
import type { Override, ProgrammePackage } from '../contract/package.ts'
import type { Sight } from '#assess/sight.ts'
import { compose, type Composition } from './compose.ts'
import type { ComposeProblem } from './edition.ts'
import type { Sentence, SentenceState } from './sentences.ts'

type Edition = Omit<Composition, 'document'> & { readonly document: NumberedDocument }

/** The report as it would be made now, in both languages. */
export type Draft = Readonly<Record<Lang, Edition>>

type DraftLine = { readonly dataHash: string; readonly sight?: Sight | null }

export const draftOf = (source: ProgrammePackage, words: (lang: Lang) => Translate, line: DraftLine): Draft => {
  const edition = (lang: Lang): Edition => {
    const composed = compose(source, words(lang), { version: null, ...line })
    return { ...composed, document: numberDocument(composed.document) }
  }
  return { es: edition('es'), en: edition('en') }
}

/** A sentence in both languages, with the rewritten text where a person wrote one. */
export type DraftSentence = {
  id: string
  /** Of the two languages the one that asks for more: a stale text before a missing one. */
  state: SentenceState
  inputs: string
  generated: Readonly<Record<Lang, string>>
  /** Its words as the report has them, rewritten or not; marks and links beside it are left out. */
  printed: Readonly<Record<Lang, string>>
  /** What each language's text was made from. */
  values: Readonly<Record<Lang, Values>>
  override: Override | null
}

const wordsOf = ({ runs }: Sentence): string => runs.map((run) => ('text' in run ? run.text : '')).join('')

const WORST: readonly SentenceState[] = ['stale', 'half', 'overridden', 'auto']

export const sentencesOf = (draft: Draft, source: ProgrammePackage): readonly DraftSentence[] => {
  const english = new Map(draft.en.sentences.map((sentence) => [sentence.id, sentence]))
  const written = new Map(source.tables.sentence_overrides.map((row) => [row.sentence, row]))
  return draft.es.sentences.map((sentence) => {
    const { id, inputs, values, generated, state } = sentence
    const other = english.get(id)
    const worst = WORST.find((one) => one === state || one === other?.state) ?? 'auto'
    return {
      id,
      inputs,
      state: worst,
      generated: { es: generated, en: other?.generated ?? '' },
      printed: { es: wordsOf(sentence), en: other ? wordsOf(other) : '' },
      values: { es: values, en: other?.values ?? values },
      override: written.get(id) ?? null,
    }
  })
}

/** Whether somebody must settle it: its numbers moved, or it says something else in one language. Nothing is put or released before. */
export const isToSettle = ({ state }: Pick<DraftSentence, 'state'>): boolean => state === 'stale' || state === 'half'

/** What cannot be printed, of both languages, each once. */
export const faultsOf = (draft: Draft): readonly ComposeProblem[] => LANGS.flatMap((lang) => draft[lang].problems)

/** Rewritten sentences that the report no longer says: what they spoke of is gone. */
export const unsaid = (draft: Draft, source: ProgrammePackage): readonly Override[] => {
  const said = new Set(draft.es.sentences.map(({ id }) => id))
  return source.tables.sentence_overrides.filter(({ sentence }) => !said.has(sentence))
}
