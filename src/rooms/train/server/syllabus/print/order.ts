import type { Law } from '#law/law-data.ts'
import type { Lang } from '#kernel/i18n/translate.ts'
import type { Chapter } from '../../../contract/chapter.ts'
import type { PrintFormat, Use } from '../../../contract/print-operations.ts'
import type { Syllabus } from '../../../contract/syllabus.ts'
import type { PrintStanding } from '../../../domain/print/standing-label.ts'
import type { Chain } from '../../../domain/syllabus/chain.ts'
import type { Texts } from '../../../domain/syllabus/diff.ts'
import type { VariantOf } from '../../../domain/syllabus/variant.ts'

type Printed = { readonly lang: Lang; readonly format: PrintFormat; readonly standing: PrintStanding | null }

/** What is to be printed, with all that it is made of: the process that makes it reads nothing else. */
export type PrintOrder = Printed &
  (
    | {
        readonly kind: 'syllabus'
        readonly syllabus: Syllabus
        readonly of: Omit<VariantOf, 'lang'>
        readonly law: Law
        readonly chain: Chain
      }
    | { readonly kind: 'chapter'; readonly syllabus: Syllabus; readonly chapter: Chapter; readonly use: Use; readonly law: Law }
    | { readonly kind: 'change'; readonly before: Texts; readonly after: Texts }
  )
