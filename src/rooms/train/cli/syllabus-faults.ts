import type { Translate } from '#kernel/i18n/translate.ts'
import { seedLaw } from '#law/rules'
import { checkChapter } from '../domain/chapter/check-chapter.ts'
import { checkSyllabus } from '../domain/syllabus/check-syllabus.ts'
import type { Assessed } from '../domain/syllabus/chain.ts'
import type { Fault } from '../domain/syllabus/fault.ts'
import type { SyllabusFolder } from './syllabus-folder.ts'

/** Every fault of a folder: of its syllabus, of each chapter, and of what it names in an assessment and in a bank of items. */
export const faultsOf = ({ syllabus, chapters, items }: SyllabusFolder, assessed: Assessed | undefined): readonly Fault[] => {
  const codes = (all: readonly { readonly code: string }[]) => new Set(all.map(({ code }) => code))
  return [
    ...checkSyllabus(syllabus, {
      chapters: chapters.map(({ id }) => id),
      ...(assessed && { known: { gaps: codes(assessed.gaps), recommendations: codes(assessed.recommendations) } }),
      ...(items && { items }),
    }),
    ...chapters.flatMap((chapter) => checkChapter(chapter, syllabus, seedLaw().law)),
  ]
}

/** A fault with its place, as a line. */
export const faultLine = (t: Translate, { code, place, severity, values }: Fault): string =>
  t('train.cli.fault', { severity, place, what: t(`train.syllabus.fault.${code}`, values) })
