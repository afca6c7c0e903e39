import type { Lang } from '#kernel/i18n/translate.ts'
import type { TextPlace } from '../contract/agenda.ts'

/** What a place of a text is called by the room that put it, or its own name where that gave it none. */
export const placeName = (lang: Lang, places: readonly TextPlace[] | null, target: string): string =>
  places?.find((one) => one.target === target)?.[lang] ?? target
