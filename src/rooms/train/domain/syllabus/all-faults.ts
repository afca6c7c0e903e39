import type { Translate } from '#kernel/i18n/translate.ts'
import type { Law } from '#law/law-data.ts'
import type { Chapter } from '../../contract/chapter.ts'
import type { ItemSeen } from '../../contract/items-seen.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { checkChapter } from '../chapter/check-chapter.ts'
import type { Assessed } from './chain.ts'
import { checkSyllabus } from './check-syllabus.ts'
import type { Fault } from './fault.ts'

type Given = { readonly syllabus: Syllabus; readonly chapters: readonly Chapter[]; readonly items?: readonly ItemSeen[] | undefined }
type Beside = { readonly assessed: Assessed | undefined; readonly law: Law }

/** Every fault of a version: of its syllabus, of each chapter, and of what it names in an assessment and in a bank of items. */
export const faultsOf = ({ syllabus, chapters, items }: Given, { assessed, law }: Beside): readonly Fault[] => {
  const codes = (all: readonly { readonly code: string }[]) => new Set(all.map(({ code }) => code))
  return [
    ...checkSyllabus(syllabus, {
      chapters: chapters.map(({ id }) => id),
      ...(assessed && { known: { gaps: codes(assessed.gaps), recommendations: codes(assessed.recommendations) } }),
      ...(items && { items }),
    }),
    ...chapters.flatMap((chapter) => checkChapter(chapter, syllabus, law)),
  ]
}

/** A fault with its place, as a line. */
export const faultLine = (t: Translate, { code, place, severity, values }: Fault): string =>
  t('train.cli.fault', { severity, place, what: t(`train.syllabus.fault.${code}`, values) })
