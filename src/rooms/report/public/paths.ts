import type { Lang } from '#kernel/i18n/translate.ts'

/** Addresses of the public site. A page has the same last part in both languages, so that the switch keeps the reader's place. */
export const paths = {
  door: () => '/',
  home: (lang: Lang) => `/${lang}/`,
  chapter: (lang: Lang, id: string) => `/${lang}/${id}`,
  statement: (lang: Lang, key: string) => `/${lang}/statement/${key}`,
  figure: (lang: Lang, id: string) => `/figures/${lang}/${id}.svg`,
  file: (name: string) => `/files/${name}`,
  style: () => '/site.css',
  font: (name: string) => `/fonts/${name}`,
}
