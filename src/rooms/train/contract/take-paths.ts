import type { Lang } from '#kernel/i18n/translate.ts'

const TAKE: Readonly<Record<Lang, string>> = { es: '/es/prueba', en: '/en/test' }

/** Addresses of the page on which a test is taken, without an account. */
export const takePaths = {
  page: (lang: Lang): string => TAKE[lang],
  /** What a link is: its token stands behind the #, which a browser sends to nobody. */
  link: (lang: Lang, token: string): string => `${TAKE[lang]}#${token}`,
  script: '/take.js',
  worker: '/take-worker.js',
} as const
