import type { Lang } from '#kernel/i18n/translate.ts'
import type { Module } from '../../contract/syllabus.ts'

/** One thing that is treated, in which half day and for how many minutes. */
export type Planned = { readonly halfDay: string; readonly module: string; readonly what: string; readonly minutes: number }

const STEP = 5

/** Minutes shared in steps of five as evenly as they go, so that their sum is the whole: what is left over goes to the first. */
const shared = (minutes: number, parts: number): readonly number[] => {
  const steps = Math.max(parts, Math.round(minutes / STEP))
  return Array.from({ length: parts }, (_, at) => (Math.floor(steps / parts) + (at < steps % parts ? 1 : 0)) * STEP)
}

/**
 * What is treated when: the content of the modules in its order, each module's contact hours shared evenly among what it treats, in steps of five minutes, and laid over the
 * half days in even parts. What begins in a half day stands there whole. Breaks are whoever teaches' to set.
 * @param halfDays in their order; with none there is nothing to lay out
 */
export const runningOrder = (modules: readonly Module[], halfDays: readonly string[], lang: Lang): readonly Planned[] => {
  const parts = modules.flatMap(({ code, content, hours }) => {
    const minutes = shared(hours.contact * 60, content.length)
    return content.map((one, at) => ({ module: code, what: one[lang], minutes: minutes[at] ?? STEP }))
  })
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0)
  let before = 0
  return parts.flatMap((part) => {
    const halfDay = halfDays[Math.min(halfDays.length - 1, Math.floor((before / total) * halfDays.length))]
    before += part.minutes
    return halfDay === undefined ? [] : [{ ...part, halfDay }]
  })
}
