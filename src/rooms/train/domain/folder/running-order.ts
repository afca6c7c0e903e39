import type { Lang } from '#kernel/i18n/translate.ts'
import type { Chapter } from '../../contract/chapter.ts'
import type { Module } from '../../contract/syllabus.ts'

/** One thing that is treated, in which half day and for how many minutes. */
export type Planned = { readonly halfDay: string; readonly module: string; readonly what: string; readonly minutes: number }

const STEP = 5

/** Minutes shared in steps of five as evenly as they go, so that their sum is the whole: what is left over goes to the first. */
const shared = (minutes: number, parts: number): readonly number[] => {
  const steps = Math.max(parts, Math.round(minutes / STEP))
  return Array.from({ length: parts }, (_, at) => (Math.floor(steps / parts) + (at < steps % parts ? 1 : 0)) * STEP)
}

type Parts = readonly Omit<Planned, 'halfDay'>[]

const partsOf = ({ code, content, hours }: Module, chapters: readonly Chapter[], lang: Lang): Parts => {
  const sections = chapters.filter(({ module }) => module === code).flatMap((one) => one.sections)
  if (sections.length > 0) return sections.map(({ title, minutes }) => ({ module: code, what: title[lang], minutes }))
  const minutes = shared(hours.contact * 60, content.length)
  return content.map((one, at) => ({ module: code, what: one[lang], minutes: minutes[at] ?? STEP }))
}

/** What a session teaches and when it is held. `halfDays` in their order; with none there is nothing to lay out. */
type Held = { readonly modules: readonly Module[]; readonly chapters: readonly Chapter[]; readonly halfDays: readonly string[] }

/**
 * What is treated when: of each module the sections of its chapters with their minutes, as the facilitator's guide has them; of one without a chapter its content, its
 * contact hours shared evenly in steps of five minutes. It is laid over the half days in even parts; what begins in a half day stands there whole. Breaks are whoever
 * teaches' to set.
 */
export const runningOrder = ({ modules, chapters, halfDays }: Held, lang: Lang): readonly Planned[] => {
  const parts = modules.flatMap((one) => partsOf(one, chapters, lang))
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0)
  let before = 0
  return parts.flatMap((part) => {
    const halfDay = halfDays[Math.min(halfDays.length - 1, Math.floor((before / total) * halfDays.length))]
    before += part.minutes
    return halfDay === undefined ? [] : [{ ...part, halfDay }]
  })
}
