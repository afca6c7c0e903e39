import type { Lang } from '#kernel/i18n/translate.ts'
import type { Module } from '../../contract/syllabus.ts'

/** One thing that is treated, in which half day and for how many minutes. */
export type Planned = { readonly halfDay: string; readonly module: string; readonly what: string; readonly minutes: number }

const STEP = 5

/**
 * What is treated when: the content of the modules in its order, each module's contact hours shared evenly among what it treats, rounded to five minutes, and laid over the
 * half days in even parts. What begins in a half day stands there whole. Breaks are whoever teaches' to set.
 * @param halfDays in their order; with none there is nothing to lay out
 */
export const runningOrder = (modules: readonly Module[], halfDays: readonly string[], lang: Lang): readonly Planned[] => {
  const parts = modules.flatMap(({ code, content, hours }) =>
    content.map((one) => ({
      module: code,
      what: one[lang],
      minutes: Math.max(STEP, Math.round((hours.contact * 60) / content.length / STEP) * STEP),
    })),
  )
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0)
  let before = 0
  return parts.flatMap((part) => {
    const halfDay = halfDays[Math.min(halfDays.length - 1, Math.floor((before / total) * halfDays.length))]
    before += part.minutes
    return halfDay === undefined ? [] : [{ ...part, halfDay }]
  })
}
