import type { TableFault } from '../../../domain/impact/table-fault.ts'
import type { Gathered } from '../../../domain/study/gathered.ts'

export const FORMATS = ['pdf', 'docx', 'html'] as const
export type Step = 'answers' | 'page' | `${'es' | 'en'}-${(typeof FORMATS)[number]}`
/** Steps in their order. */
export const STEPS: readonly Step[] = [
  'answers',
  'page',
  ...FORMATS.map((format) => `es-${format}` as const),
  ...FORMATS.map((format) => `en-${format}` as const),
]

/** `documents`: false where the page alone is asked for. */
export type ImpactOrder = { readonly gathered: Gathered; readonly documents: boolean }

type MadeFile = { readonly path: string; readonly bytes: Uint8Array }
export type Made = {
  readonly kind: 'made'
  readonly pages: { readonly es: string; readonly en: string }
  /** Hash of `results.json`. */
  readonly sha256: string
  readonly files: readonly MadeFile[]
}
export type ImpactAnswer = Made | { readonly kind: 'faulty'; readonly faults: readonly TableFault[] }
