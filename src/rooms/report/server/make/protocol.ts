import type { Lang } from '#kernel/i18n/translate.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import type { ReleaseFacts } from '../../contract/release-facts.ts'
import type { Sight } from '#assess/sight.ts'
import type { ComposeProblem } from '../../domain/edition.ts'

export const FORMATS = ['pdf', 'docx', 'html'] as const
export type Format = (typeof FORMATS)[number]

/** What the making process is told: the programme as read, and which edition to write where. */
export type EditionOrder = {
  programme: ProgrammePackage
  lang: Lang
  formats: readonly Format[]
  version: string | null
  dataHash: string
  facts: ReleaseFacts | null
  sight: Sight | null
  folder: string
}

export type Step = 'compose' | 'summary' | Format
export type Answer = { kind: 'made'; stale: readonly string[] } | { kind: 'refused'; problems: readonly ComposeProblem[] }
