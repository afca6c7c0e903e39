import type { ProgrammePackage } from '../../contract/package.ts'

/** A text of the report that a person wrote: a passage by its key, the text of a finding or a gap by its code. */
export type WrittenText = { readonly kind: 'passage' | 'finding' | 'gap'; readonly id: string }

export const textKey = ({ kind, id }: WrittenText): string => `${kind}:${id}`

export const writtenTexts = ({ tables, passages }: ProgrammePackage): readonly WrittenText[] => [
  ...Object.keys(passages).map((id) => ({ kind: 'passage' as const, id })),
  ...tables.findings.map(({ code }) => ({ kind: 'finding' as const, id: code })),
  ...tables.gaps.map(({ code }) => ({ kind: 'gap' as const, id: code })),
]
