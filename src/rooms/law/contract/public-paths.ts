import type { Lang } from '#kernel/i18n/translate.ts'
import type { System } from './facts.ts'

const BASE: Readonly<Record<Lang, string>> = { es: '/es/ley/', en: '/en/law/' }

const GUIDE: Readonly<Record<Lang, string>> = { es: '/es/distinguir', en: '/en/distinguish' }

const SCREENING: Readonly<Record<Lang, string>> = { es: 'indicios', en: 'screening' }

/** Addresses of the law's public pages, each in its own language. */
export const lawPaths = {
  index: (lang: Lang): string => BASE[lang],
  system: (lang: Lang, system: System): string => BASE[lang] + system.toLowerCase(),
  guide: (lang: Lang): string => GUIDE[lang],
  screening: (lang: Lang): string => `${GUIDE[lang]}/${SCREENING[lang]}`,
  /** The law in force as data, `istmo/law/1`. */
  data: '/law.json',
  /** Which of it countries approved, by whom and when. */
  approvals: '/law-approvals.json',
  /** What the guide works with: its script, and the worker that keeps it for use without a network. */
  guideScript: '/guide.js',
  guideWorker: '/guide-worker.js',
} as const
