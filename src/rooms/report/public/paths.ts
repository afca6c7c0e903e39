import type { Lang } from '#kernel/i18n/translate.ts'

/**
 * Addresses of one public site below `base`; style and fonts are those of the house. A page has the same last part in both languages, so
 * that the switch keeps the reader's place.
 */
export const pathsBelow = (base: string) => ({
  door: () => `${base}/`,
  home: (lang: Lang) => `${base}/${lang}/`,
  chapter: (lang: Lang, id: string) => `${base}/${lang}/${id}`,
  statement: (lang: Lang, key: string) => `${base}/${lang}/statement/${key}`,
  figure: (lang: Lang, id: string) => `${base}/figures/${lang}/${id}.svg`,
  file: (name: string) => `${base}/files/${name}`,
})
export type SitePaths = ReturnType<typeof pathsBelow>

/** Of the site at the house's own door. */
export const paths: SitePaths = pathsBelow('')

export const styleAddress = '/site.css'
