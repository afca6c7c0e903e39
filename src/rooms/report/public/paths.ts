import type { Lang } from '#kernel/i18n/translate.ts'

/**
 * Addresses of one public site below `base`; style and fonts are those of the house. A page has the same last part in both languages, so
 * that the switch keeps the reader's place.
 */
export const pathsBelow = (base: string) => ({
  door: () => `${base}/`,
  home: (lang: Lang) => `${base}/${lang}/`,
  chapter: (lang: Lang, id: string) => `${base}/${lang}/${id}`,
  /** Parts of a chapter that lists what is cited, from 1: the first stands at the chapter's own address. */
  listed: (lang: Lang, id: string, part: number) => `${base}/${lang}/${id}${part === 1 ? '' : `/${part}`}`,
  statement: (lang: Lang, key: string) => `${base}/${lang}/statement/${key}`,
  figure: (lang: Lang, id: string) => `${base}/figures/${lang}/${id}.svg`,
  file: (name: string) => `${base}/files/${name}`,
})
export type SitePaths = ReturnType<typeof pathsBelow>

/** Of the site at the house's own door. */
export const paths: SitePaths = pathsBelow('')

/** Lists of what is published, in all and of one programme; without a language the reader is led to theirs. Codes are in capitals, so none is a language's. */
export const listPaths = {
  all: (lang?: Lang) => `/releases/${lang ? `${lang}/` : ''}`,
  programme: (code: string, lang?: Lang) => `/releases/${encodeURIComponent(code)}/${lang ? `${lang}/` : ''}`,
}

/** With its last stroke and without: both are typed by hand. */
export const either = (address: string): string[] => [address, address.slice(0, -1)]

export const styleAddress = '/site.css'
