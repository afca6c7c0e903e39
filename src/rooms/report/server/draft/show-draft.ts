import { mayDo } from '#kernel/access/ability.ts'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import type { NumberedDocument } from '#documents/numbered.ts'
import { chaptersOf } from '#documents/chapters.ts'
import { citedIn } from '#documents/cited.ts'
import { programmeSeen } from '#programme/port'
import { draftShow } from '../../contract/operations.ts'
import { citedGrounds } from '../../domain/cited-grounds.ts'
import { type DraftSentence, faultsOf, sentencesOf, unsaid } from '../../domain/draft.ts'
import { headingOfPassage } from '../../domain/passage-place.ts'
import { groundsOf } from '../../domain/rests-on.ts'
import { reportWords } from '../../messages.ts'
import { defineQuery } from '../define.ts'
import { exportProgramme } from '../exchange-abilities.ts'
import { toReview } from '../reviewed/to-review.ts'
import { toSettle } from '../reviewed/to-settle.ts'
import { readDraft, writeReport } from './abilities.ts'
import { chapterBlocks, chapterOfHeadings, sentencesIn, standsElsewhere } from './chapter.ts'
import { type Composed, composedOf } from './composed.ts'
import { latestDraft } from './made.ts'
import type { BeyondAll } from './beyond-all.ts'
import { templateOf } from './sentence-template.ts'
import { passagePlace, type Save, savesOf, sentencePlace, UNSAVED } from './texts.ts'

type ToRead = ReturnType<typeof toReview>

/** Chapters and their sections, with how much in each waits for somebody: a sentence that is both to be settled and to be read waits once. */
const outlineOf = (composed: Composed, toRead: ToRead) => {
  const { draft } = composed
  const english = new Map(draft.en.document.contents.map(({ id, text }) => [id, text]))
  const open = new Set([...toSettle(composed).values()].map(({ sentence }) => sentence.id))
  const readIn = (chapter: string | undefined) =>
    toRead.filter((text) => text.chapter === chapter && !(text.kind === 'sentence' && open.has(text.id))).length
  const openIn = new Map(
    chaptersOf(draft.es.document).map(({ heading, blocks }) => [
      heading?.id,
      sentencesIn(blocks).filter((id) => open.has(id)).length + readIn(heading?.id),
    ]),
  )
  return draft.es.document.contents
    .filter(({ level }) => level <= 2)
    .map(({ id, level, number, text }) => ({
      id,
      level,
      number: number ?? null,
      title: { es: text, en: english.get(id) ?? text },
      open: openIn.get(id) ?? 0,
    }))
}

type Documents = Readonly<Record<Lang, NumberedDocument>>
const inBoth = <Value>(documents: Documents, of: (document: NumberedDocument) => Value): Record<Lang, Value> => ({
  es: of(documents.es),
  en: of(documents.en),
})

const shownSentence = (sentence: DraftSentence, save: Save) => {
  const { id, state, inputs, generated, override } = sentence
  return {
    id,
    state,
    inputs,
    generated,
    template: templateOf(sentence),
    ...save,
    override: override && {
      es: override.text_es,
      en: override.text_en,
      note: override.note,
      was: { es: override.generated_es, en: override.generated_en },
    },
  }
}

type Asked = {
  readonly chapter: string | undefined
  readonly saves: ReadonlyMap<string, Save>
  readonly toRead: ToRead
  readonly forAll: BeyondAll
  readonly mayWrite: boolean
}

const chapterShown = (composed: Composed, { chapter: asked, saves, toRead, forAll, mayWrite }: Asked) => {
  const { draft, source } = composed
  const documents = { es: draft.es.document, en: draft.en.document }
  const chapter =
    chaptersOf(documents.es).find(({ heading }) => heading && (asked === undefined || heading.id === asked))?.heading?.id ?? null
  const blocks = inBoth(documents, (document) => chapterBlocks(document, chapter))
  // As every member sees it: that is what is put and released.
  const all = sentencesOf(draft, source).map((one) => ({ ...one, state: forAll.get(one.id)?.state ?? one.state }))
  const said = new Set(LANGS.flatMap((lang) => sentencesIn(blocks[lang])))
  const own = all.filter(({ id }) => said.has(id))
  const ids = own.map(({ id }) => id)
  const grounds = groundsOf(source, ids)
  const cited = citedGrounds(source, ids, reportWords)
  return {
    chapter,
    blocks,
    elsewhere: standsElsewhere(documents.es, blocks.es),
    references: inBoth(documents, (document) => citedIn(document, blocks[document.lang])),
    sentences: own.map((one) => ({
      ...shownSentence(one, saves.get(sentencePlace(one.id)) ?? UNSAVED),
      printed: one.printed,
      restsOn: [...(grounds.get(one.id) ?? [])],
      cites: [...(cited.get(one.id) ?? [])],
      countsClosed: mayWrite && forAll.has(one.id),
    })),
    outline: outlineOf(composed, toRead),
    counts: {
      sentences: all.length,
      overridden: all.filter(({ state }) => state === 'overridden').length,
      stale: all.filter(({ state }) => state === 'stale').length,
      half: all.filter(({ state }) => state === 'half').length,
    },
  }
}

/** Every passage that the report has a place for, written or not, with the chapter it stands in. */
const passagesShown = ({ draft, source }: Composed, saves: ReadonlyMap<string, Save>) => {
  const chapters = chapterOfHeadings(draft.es.document)
  return [...new Set([...draft.es.passages, ...Object.keys(source.passages)])].map((key) => ({
    key,
    chapter: chapters.get(headingOfPassage(key)) ?? null,
    es: source.passages[key]?.es ?? '',
    en: source.passages[key]?.en ?? '',
    ...(saves.get(passagePlace(key)) ?? UNSAVED),
  }))
}

export const showDraft = defineQuery({
  ...draftShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readDraft,
  run: async ({ db, actor, input, subject, now }) => {
    const { programmeId } = subject
    const composed = await composedOf(db, { programmeId, now, actor })
    const saves = await savesOf(db, programmeId)
    const may = mayDo(actor, subject, [readDraft, writeReport, exportProgramme])
    // What was kept of each reading is for its authors alone: to anybody else all would look unread.
    const mayWrite = may.includes(writeReport.sentence)
    const toRead = mayWrite ? toReview(composed, now) : []
    const isAsked = mayWrite || composed.source.tables.sentence_overrides.length > 0
    const forAll: BeyondAll = isAsked ? composed.beyondAll() : new Map()
    return {
      dataHash: composed.dataHash,
      sight: composed.sight,
      ...chapterShown(composed, { chapter: input.chapter, saves, toRead, forAll, mayWrite }),
      passages: passagesShown(composed, saves),
      faults: [...faultsOf(composed.draft)],
      unsaid: unsaid(composed.draft, composed.source)
        .filter(({ sentence }) => !forAll.get(sentence))
        .map(({ sentence, text_es, text_en }) => ({
          id: sentence,
          es: text_es,
          en: text_en,
          version: saves.get(sentencePlace(sentence))?.version ?? 0,
        })),
      toReview: toRead,
      made: (await latestDraft(db, actor, programmeId)) ?? null,
      may,
    }
  },
  audit: 'none',
})
