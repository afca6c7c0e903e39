import { inputFaults } from '#kernel/problem/input-faults.ts'
import { Item, type ItemKind, type ItemOption, MOST_OPTIONS } from '../../contract/item.ts'
import type { Said } from '../../contract/item-text.ts'
import type { Draft } from './draft.ts'
import type { RawSaid } from './html/read-html.ts'
import type { Loss, Note, ReadFault, ReadItem } from './reading.ts'
import { idIn, readTags, type Tagged } from './tags.ts'

export type DraftOptions = {
  /** Language of what does not say its own. */
  readonly lang: 'es' | 'en' | undefined
  /** Ids that are taken. */
  readonly ids: Set<string>
  /** Its place among the questions of the file, from 1. */
  readonly at: number
}

export type Made =
  | { readonly kind: 'made'; readonly read: ReadItem; readonly losses: readonly Loss[]; readonly notes: readonly Note[] }
  | { readonly kind: 'faults'; readonly faults: readonly ReadFault[] }

export const TRUE_FALSE: readonly Said[] = [
  { es: 'Verdadero', en: 'True' },
  { es: 'Falso', en: 'False' },
]

const OF_ONE: readonly ItemKind[] = ['single', 'multiple', 'true-false', 'vignette']

const OF_CHOICE: readonly Draft['kind'][] = ['one', 'many', 'true-false']

/** A tag that says another kind than the question has is not believed. */
const kindOf = ({ kind }: Draft, tagged: Tagged): ItemKind => {
  if (kind === 'one') return tagged.kind && OF_ONE.includes(tagged.kind) ? tagged.kind : 'single'
  return kind === 'many' ? 'multiple' : kind
}

const isBlank = ({ es, en }: Said): boolean => es === '' && en === ''

/** Says every text of a draft in its languages: one that names none goes with the others of its question, else with the file's. */
const speaker = (draft: Draft, lang: 'es' | 'en' | undefined) => {
  const texts = [draft.stem, draft.feedback, ...draft.answers.flatMap(({ text, match, why }) => [text, why, ...(match ? [match] : [])])]
  const isMultilang = texts.some((text) => text.isMultilang)
  const say = (text: RawSaid): Said => {
    if (isMultilang) return { es: text.es, en: text.en }
    return { es: lang === 'en' ? '' : text.shared, en: lang === 'es' ? '' : text.shared }
  }
  return { say, isUntold: !isMultilang && lang === undefined }
}

const LETTERS = 'abcdefgh'

const optionsOf = (draft: Draft, tagged: Tagged, say: (text: RawSaid) => Said): readonly ItemOption[] => {
  const named = draft.kind === 'ordering' && tagged.places.length > 0 ? tagged.places : tagged.options
  const options = draft.answers.map(({ text, match, why, right }, at): ItemOption => {
    const id = named[at] ?? LETTERS[at] ?? `o${at + 1}`
    const outcome = tagged.answers.get(id)
    return {
      id,
      text: (draft.kind === 'true-false' ? TRUE_FALSE[at] : undefined) ?? say(text),
      ...(right ? { correct: true } : {}),
      ...(draft.kind === 'ordering' ? { order: at + 1 } : {}),
      ...(match ? { match: say(match) } : {}),
      ...(outcome ? { outcome } : {}),
      why: say(why),
    }
  })
  const shown = draft.kind === 'ordering' ? tagged.options.map((id) => options.find((one) => one.id === id)) : []
  return shown.length === options.length && shown.every((one) => one !== undefined) ? shown : options
}

/** An id of the file where it has one of our form and nobody else took it, else its place; what it was called is told. */
const namedBy = ({ id, title }: Draft, { ids, at }: DraftOptions): { id: string; given: boolean } => {
  const own = idIn(id)
  if (own !== undefined) return { id: own, given: false }
  const titled = idIn(title)
  if (titled !== undefined && !ids.has(titled)) return { id: titled, given: false }
  let name = `Q-${String(at).padStart(4, '0')}`
  while (ids.has(name)) name += '-1'
  return { id: name, given: true }
}

const candidateOf = (draft: Draft, id: string, lang: 'es' | 'en' | undefined) => {
  const tagged = readTags(draft.tags)
  const { say, isUntold } = speaker(draft, lang)
  const feedback = say(draft.feedback)
  const category = /(?:^|\/)(M\d{1,2}\.O\d{1,2})$/.exec(draft.category)?.[1]
  return {
    isUntold,
    tagged,
    item: {
      id,
      version: tagged.version ?? 1,
      kind: kindOf(draft, tagged),
      outcome: tagged.outcome ?? category ?? null,
      bloom: tagged.bloom ?? null,
      pool: tagged.pool ?? 'practice',
      state: tagged.state ?? 'draft',
      stem: say(draft.stem),
      options: optionsOf(draft, tagged, say),
      ...(tagged.profile ? { profile: tagged.profile } : {}),
      sources: [],
      author: null,
      reviewers: [],
      ...(tagged.difficulty ? { difficulty: tagged.difficulty } : {}),
      ...(isBlank(feedback) ? {} : { feedback }),
    },
  }
}

/** Makes one of our items of a question of another house; `ids` gains its id. What has no place in it is listed, not dropped. */
export const itemOfDraft = (draft: Draft, options: DraftOptions): Made => {
  const { line, excerpt } = draft
  const fault = (code: string, value = ''): Made => ({ kind: 'faults', faults: [{ line, column: 0, code, value, excerpt }] })
  const { id, given } = namedBy(draft, options)
  if (options.ids.has(id)) return fault('id-twice', id)
  const { item, isUntold, tagged } = candidateOf(draft, id, options.lang)
  if (isUntold) return fault('no-language')
  if (OF_CHOICE.includes(draft.kind) && !draft.answers.some(({ right }) => right)) return fault('none-right')
  if (item.options.length < 2) return fault('few-options', String(item.options.length))
  if (item.options.length > MOST_OPTIONS) return fault('many-options', String(item.options.length))
  const parsed = Item.safeParse(item, { reportInput: true })
  if (!parsed.success) {
    const faults = inputFaults(parsed.error.issues)
    return { kind: 'faults', faults: faults.map((input) => ({ line, column: 0, code: 'field', value: input.path, excerpt, input })) }
  }
  options.ids.add(id)
  const losses: Loss[] = tagged.others.map((value) => ({ line, item: id, what: 'tag', value }))
  if (draft.title !== '' && draft.title !== id) losses.push({ line, item: id, what: 'title', value: draft.title.slice(0, 200) })
  if (draft.id !== '' && draft.id !== id) losses.push({ line, item: id, what: 'number', value: draft.id.slice(0, 200) })
  return { kind: 'made', read: { item: parsed.data, line }, losses, notes: given ? [{ line, code: 'id-given', value: id }] : [] }
}
