import { joinCatalogues, type Lang, type Translate, translator } from '#kernel/i18n/translate.ts'
import { uiMessages } from '#ui/messages.ts'
import { type Markup, publicPage } from '#ui/public/frame.ts'
import { lawPaths } from '../contract/public-paths.ts'
import type { System } from '../contract/facts.ts'
import { lawMessages } from '../messages.ts'

const catalogues = joinCatalogues(uiMessages, lawMessages)
export const wordsOf = (lang: Lang): Translate => translator(lang, catalogues)

type LawPage = {
  readonly t: Translate
  readonly law: readonly System[]
  /** Whose law it is, by whom it was approved or that nobody did. */
  readonly warning: string
  readonly here: System | null
  readonly title: string
  readonly body: Markup
}
const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }

/** A page of the law: which systems there are stands above it, and who approved it, if anybody did. */
export const lawPage = ({ t, law, warning, here, title, body }: LawPage): string =>
  publicPage({
    t,
    title,
    warning,
    ways: [
      { href: lawPaths.guide(t.lang), text: t('law.guide.way') },
      { href: lawPaths.index(t.lang), text: t('law.page.compare'), here: here === null },
      ...law.map((system) => ({ href: lawPaths.system(t.lang, system), text: t('law.system', { system }), here: system === here })),
    ],
    other: here === null ? lawPaths.index(OTHER[t.lang]) : lawPaths.system(OTHER[t.lang], here),
    body,
  })
