import { html } from 'hono/html'
import { type Catalogue, joinCatalogues, type Lang, type Translate, translator } from '#kernel/i18n/translate.ts'
import { uiMessages } from '#ui/messages.ts'
import { publicPage } from '#ui/public/frame.ts'
import { takePaths } from '../../contract/take-paths.ts'
import { trainMessages } from '../../messages.ts'

const catalogues = joinCatalogues(uiMessages, trainMessages)
export const wordsOf = (lang: Lang): Translate => translator(lang, catalogues)

const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }
const SAID = ['train.take.', 'train.paper.code.', 'train.paper.promise', 'train.paper.unknown', 'ui.public.other-language']

/** The words of both languages: a question may be read in the other one without leaving it. */
const takeWords = (): Readonly<Record<Lang, Catalogue>> => {
  const of = (lang: Lang): Catalogue =>
    Object.fromEntries(Object.entries(catalogues[lang]).filter(([key]) => SAID.some((start) => key.startsWith(start))))
  return { es: of('es'), en: of('en') }
}

/** The page on which a test is taken. What it measures, and what it does not, stands on every screen of it. */
export const takePage = (t: Translate, script: string | undefined): string =>
  publicPage({
    t,
    title: t('train.take.title'),
    ways: [],
    other: takePaths.page(OTHER[t.lang]),
    ...(script && { script }),
    body: html`<p class="careful" data-said="train.paper.promise">${t('train.paper.promise')}</p>
      <div id="take"><p>${t('train.take.no-script')}</p></div>
      <template id="words">${JSON.stringify(takeWords())}</template>`,
  }).replace('<h1>', '<h1 data-said="train.take.title">')
