import type { Lang } from '#kernel/i18n/translate.ts'

const FACILITATORS: Readonly<Record<Lang, string>> = { es: '/es/facilitadores', en: '/en/facilitators' }
/** The public list of facilitators. */
export const publicFacilitators = (lang: Lang): string => FACILITATORS[lang]
