import type { Lang } from '#kernel/i18n/translate.ts'
import type { System } from './facts.ts'

const BASE: Readonly<Record<Lang, string>> = { es: '/es/ley/', en: '/en/law/' }

/** Addresses of the law's public pages, each in its own language. */
export const lawPaths = {
  index: (lang: Lang): string => BASE[lang],
  system: (lang: Lang, system: System): string => BASE[lang] + system.toLowerCase(),
} as const
