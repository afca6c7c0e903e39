import type { Lang } from '#kernel/i18n/translate.ts'
import { headingOfPassage } from '../../domain/passage-place.ts'
import type { WrittenText } from '../../domain/reviewed/texts.ts'
import { reportWords } from '../../messages.ts'
import type { Composed } from '../draft/composed.ts'

/** What a text is called: a passage after the heading that it stands under, or would. */
export const titleOf = ({ draft, source: { tables } }: Composed, { kind, id }: WrittenText): { es: string; en: string } => {
  const row =
    kind === 'passage' || kind === 'sentence' ? undefined : tables[kind === 'finding' ? 'findings' : 'gaps'].find(({ code }) => code === id)
  const heading = headingOfPassage(id)
  // One that stands nowhere in the report is called by its key.
  const headingIn = (lang: Lang) =>
    draft[lang].document.contents.find((entry) => entry.id === heading)?.text ??
    (draft.es.passages.includes(id) ? reportWords(lang)(`report.heading.${id}`) : id)
  const titleIn = (lang: Lang) => {
    if (row) return `${id} · ${row[`title_${lang}`]}`
    return kind === 'sentence' ? reportWords(lang)('report.review.sentence', { id }) : headingIn(lang)
  }
  return { es: titleIn('es'), en: titleIn('en') }
}
