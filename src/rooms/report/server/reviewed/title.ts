import type { Lang } from '#kernel/i18n/translate.ts'
import { headingOfPassage } from '../../domain/passage-place.ts'
import { recordOf, type WrittenText } from '../../domain/reviewed/texts.ts'
import { reportWords } from '../../messages.ts'
import type { Composed } from '../draft/composed.ts'

/** What a text is called: a passage after the heading that it stands under, or would; one that stands nowhere in the report by its key. */
export const titleOf = ({ draft, source }: Composed, text: WrittenText): { es: string; en: string } => {
  const { kind, id } = text
  const record = recordOf(source, text)
  const headingIn = (lang: Lang) =>
    draft[lang].document.contents.find((entry) => entry.id === headingOfPassage(id))?.text ??
    (draft[lang].passages.includes(id) ? reportWords(lang)(`report.heading.${id}`) : id)
  const titleIn = (lang: Lang) => {
    if (record) return `${id} · ${record[`title_${lang}`]}`
    return kind === 'sentence' ? reportWords(lang)('report.review.sentence', { id }) : headingIn(lang)
  }
  return { es: titleIn('es'), en: titleIn('en') }
}
