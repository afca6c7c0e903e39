import type { Lang } from '#kernel/i18n/translate.ts'
import type { Files } from '#kernel/files/folder.ts'
import type { ComposeProblem } from '../../domain/edition.ts'

export const FORMATS = ['pdf', 'docx', 'html'] as const
export type Format = (typeof FORMATS)[number]

/** What the making process is told: the package's files, and which edition to write where. */
export type EditionOrder = {
  files: Files
  lang: Lang
  formats: readonly Format[]
  version: string | null
  dataHash: string
  folder: string
}

export type Step = 'compose' | Format
/** What it answers. Only `made` and `refused` end it. */
export type EditionNews =
  | { kind: 'step'; step: Step }
  | { kind: 'made'; stale: readonly string[] }
  | { kind: 'refused'; problems: readonly ComposeProblem[] }
