import type { Lang } from '#kernel/i18n/translate.ts'
import { headingOfPassage } from '../../domain/passage-place.ts'
import type { WrittenText } from '../../domain/reviewed/texts.ts'
import { reportWords } from '../../messages.ts'
import type { Composed } from '../draft/composed.ts'

/** What a text is called: a passage after the heading that it stands under, or would. */
export const titleOf = ({ draft, source: { tables } }: Composed, { kind, id }: WrittenText): { es: string; en: string } => {
  const row = kind === 'passage' ? undefined : tables[kind === 'finding' ? 'findings' : 'gaps'].find(({ code }) => code === id)
  const heading = headingOfPassage(id)
  const headingIn = (lang: Lang) =>
    draft[lang].document.contents.find((entry) => entry.id === heading)?.text ?? reportWords(lang)(`report.heading.${id}`)
  const titleIn = (lang: Lang) => (row ? `${id} · ${row[`title_${lang}`]}` : headingIn(lang))
  return { es: titleIn('es'), en: titleIn('en') }
}
