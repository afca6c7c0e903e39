import type { Lang } from '#kernel/i18n/translate.ts'
import type { Chapter } from '../../contract/chapter.ts'
import type { Module } from '../../contract/syllabus.ts'

/** What has its place in a half day: something that is treated, or the test before all of it and the one after; for how many minutes. */
export type Planned = {
  readonly halfDay: string
  readonly kind: 'section' | 'pre' | 'post'
  /** Of a section, its module and its title; of a test, empty. */
  readonly module: string
  readonly what: string
  readonly minutes: number
}

const STEP = 5
/** A minute and a half for each question, in steps of five minutes: a reckoning to plan with, as a test has no time limit. */
const MINUTES_A_QUESTION = 1.5
export const testMinutes = (questions: number): number => Math.ceil((questions * MINUTES_A_QUESTION) / STEP) * STEP

/** Minutes shared in steps of five as evenly as they go, so that their sum is the whole: what is left over goes to the first. */
const shared = (minutes: number, parts: number): readonly number[] => {
  const steps = Math.max(parts, Math.round(minutes / STEP))
  return Array.from({ length: parts }, (_, at) => (Math.floor(steps / parts) + (at < steps % parts ? 1 : 0)) * STEP)
}

type Parts = readonly Omit<Planned, 'halfDay'>[]

const partsOf = ({ code, content, hours }: Module, chapters: readonly Chapter[], lang: Lang): Parts => {
  const sections = chapters.filter(({ module }) => module === code).flatMap((one) => one.sections)
  if (sections.length > 0) return sections.map(({ title, minutes }) => ({ kind: 'section', module: code, what: title[lang], minutes }))
  const minutes = shared(hours.contact * 60, content.length)
  return content.map((one, at) => ({ kind: 'section', module: code, what: one[lang], minutes: minutes[at] ?? STEP }))
}

const testOf = (kind: 'pre' | 'post', questions: number): Parts =>
  questions > 0 ? [{ kind, module: '', what: '', minutes: testMinutes(questions) }] : []

/** What a session teaches and when it is held. `halfDays` in their order; with none there is nothing to lay out. `questions` of each test, 0 where none is given. */
type Held = {
  readonly modules: readonly Module[]
  readonly chapters: readonly Chapter[]
  readonly halfDays: readonly string[]
  readonly questions: number
}

/**
 * What is treated when: of each module the sections of its chapters with their minutes, as the facilitator's guide has them; of one without a chapter its content, its
 * contact hours shared evenly in steps of five minutes; a test first and a test last, where there is one. It is laid over the half days in even parts; what begins in a half
 * day stands there whole. Breaks are whoever teaches' to set.
 */
export const runningOrder = ({ modules, chapters, halfDays, questions }: Held, lang: Lang): readonly Planned[] => {
  const parts = [...testOf('pre', questions), ...modules.flatMap((one) => partsOf(one, chapters, lang)), ...testOf('post', questions)]
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0)
  let before = 0
  return parts.flatMap((part) => {
    const halfDay = halfDays[Math.min(halfDays.length - 1, Math.floor((before / total) * halfDays.length))]
    before += part.minutes
    return halfDay === undefined ? [] : [{ ...part, halfDay }]
  })
}

/**
 * After how many of a half day's parts its break comes: where one of them ends nearest to half of its minutes, the later of two as near, but not at
 * its end; 0 where there is one part only.
 */
export const breakAfter = (parts: readonly Pick<Planned, 'minutes'>[]): number => {
  const half = parts.reduce((sum, { minutes }) => sum + minutes, 0) / 2
  let done = 0
  let nearest = { after: 0, off: Infinity }
  for (const [at, { minutes }] of parts.slice(0, -1).entries()) {
    done += minutes
    const off = Math.abs(done - half)
    if (off <= nearest.off) nearest = { after: at + 1, off }
  }
  return nearest.after
}
