import { type Catalogue, type Lang, translator, type Values } from '#kernel/i18n/translate.ts'
import { element } from './element.ts'

type Both = { readonly es: string; readonly en: string }

export type Words = {
  readonly t: (key: string, values?: Values) => string
  readonly say: (text: Both) => string
  readonly lang: () => Lang
  /** The other language; what was answered stays where it is. */
  readonly turn: () => void
}

const LANGUAGE_KEY = 'ui.public.other-language'

/** The page brings the words of both languages: each question may be read in the other one. */
export const wordsOfPage = (turned: () => void): Words => {
  const given = document.querySelector<HTMLTemplateElement>('#words')?.content.textContent ?? '{}'
  const catalogues = JSON.parse(given) as Readonly<Record<Lang, Catalogue>>
  const each = { es: translator('es', catalogues), en: translator('en', catalogues) }
  let lang: Lang = document.documentElement.lang.startsWith('es') ? 'es' : 'en'
  // A way to the other page would lose the link; here the language changes in place.
  const switcher = document.querySelector('a[hreflang]')?.closest('nav')
  const show = (): void => {
    const t = each[lang]
    document.documentElement.lang = lang === 'es' ? 'es-419' : 'en-GB'
    document.title = `${t('train.take.title')} · Istmo`
    for (const place of document.querySelectorAll<HTMLElement>('[data-said]')) place.textContent = t(place.dataset['said'] ?? '')
    const other = lang === 'es' ? 'en' : 'es'
    switcher?.replaceChildren(element('button', { type: 'button', lang: other }, t(LANGUAGE_KEY)))
  }
  const turn = (): void => {
    lang = lang === 'es' ? 'en' : 'es'
    show()
    turned()
  }
  switcher?.addEventListener('click', ({ target }) => (target instanceof HTMLButtonElement ? turn() : undefined))
  show()
  return {
    t: (key, values) => each[lang](key, values),
    say: (text) => text[lang] || text.es || text.en,
    lang: () => lang,
    turn,
  }
}
