import { LANGS, type Lang } from '#kernel/i18n/translate.ts'

const PLACE = 'istmo.language'

export const langOf = (asked: unknown): Lang | undefined => LANGS.find((lang) => lang === asked)

/** Private windows and some policies of an office refuse to keep anything. */
const kept = (): string | null => {
  try {
    return localStorage.getItem(PLACE)
  } catch {
    return null
  }
}

/** The language to begin in: what the address says, what was chosen before, what the browser prefers. */
export const firstLang = (): Lang => {
  const preferred = navigator.languages.map((tag) => langOf(tag.split('-')[0])).find((lang) => lang !== undefined)
  return langOf(new URLSearchParams(location.search).get('lang')) ?? langOf(kept()) ?? preferred ?? 'es'
}

export const keepLang = (lang: Lang): void => {
  document.documentElement.lang = lang
  try {
    localStorage.setItem(PLACE, lang)
  } catch {
    // It holds for this visit, then.
  }
}
