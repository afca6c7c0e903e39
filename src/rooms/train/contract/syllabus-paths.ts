import type { Lang } from '#kernel/i18n/translate.ts'
import { path } from '#kernel/page/path.ts'

/** Addresses of the pages of what is taught; other rooms link to them too. */
export const syllabusPaths = {
  syllabuses: path('/app/programmes/:programme/syllabuses'),
  /** A version by its hash. */
  syllabus: path('/app/programmes/:programme/syllabuses/:version'),
  difference: path('/app/programmes/:programme/syllabuses/:version/difference'),
} as const

/** Where everybody reads what was approved, in their language. */
export const approvedPaths: Readonly<Record<Lang, string>> = { es: '/es/plan-de-estudios', en: '/en/syllabus' }
