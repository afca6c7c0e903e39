import { chapterOfAnchor } from '#documents/chapters.ts'
import { inEither } from '#kernel/i18n/in-either.ts'
import type { Lang } from '#kernel/i18n/translate.ts'
import type { Draft } from '../../domain/draft.ts'
import { headingOfPassage } from '../../domain/passage-place.ts'
import { anchor } from '../../domain/references.ts'
import { recordOf, type WrittenText } from '../../domain/reviewed/texts.ts'
import { reportWords } from '../../messages.ts'
import { chapterOfHeadings, chapterSaying } from '../draft/chapter.ts'
import type { Composed } from '../draft/composed.ts'

type Words = { es: string; en: string }
const inBoth = (of: (lang: Lang) => string): Words => ({ es: of('es'), en: of('en') })

const NAMED_BY = 8

/** The first words of a sentence as it is printed; of one that the report no longer says, its key. */
const beginningOf = ({ sentences }: Draft[Lang], id: string): string => {
  const runs = sentences.find((one) => one.id === id)?.runs
  const words = runs
    ?.map((run) => ('text' in run ? run.text : ''))
    .join('')
    .split(' ') ?? [id]
  return words.length > NAMED_BY ? `${words.slice(0, NAMED_BY).join(' ')} …` : words.join(' ')
}

/** What a text is called: a passage after the heading that it stands under, or would; one that stands nowhere in the report by its key. */
export const titleOf = ({ draft, source }: Composed, text: WrittenText): Words => {
  const { kind, id } = text
  const record = recordOf(source, text)
  const headingIn = (lang: Lang) =>
    draft[lang].document.contents.find((entry) => entry.id === headingOfPassage(id))?.text ??
    (draft[lang].passages.includes(id) ? reportWords(lang)(`report.heading.${id}`) : id)
  return inBoth((lang) => {
    if (record) return `${id} · ${inEither(lang, { es: record.title_es, en: record.title_en })}`
    return kind === 'sentence' ? reportWords(lang)('report.review.sentence', { begins: beginningOf(draft[lang], id) }) : headingIn(lang)
  })
}

/** The chapter in which each text is read; none of a text that the report has no place for. */
export const chapterOfTexts = ({ draft }: Composed): ((text: WrittenText) => string | null) => {
  const { document } = draft.es
  const [headings, anchors] = [chapterOfHeadings(document), chapterOfAnchor(document)]
  return ({ kind, id }) => {
    if (kind === 'passage') return headings.get(headingOfPassage(id)) ?? null
    return kind === 'sentence' ? chapterSaying(document, id) : (anchors.get(anchor[kind](id))?.heading?.id ?? null)
  }
}

/** Title of a chapter; of what stands before every chapter, or in none, the title of the report. */
export const chapterTitle = ({ draft }: Composed, chapter: string | null): Words =>
  inBoth((lang) => draft[lang].document.contents.find(({ id }) => id === chapter)?.text ?? draft[lang].document.title)
