import type { Finding, Gap } from '#assess/package.ts'
import type { ProgrammePackage, ReviewedMark } from '../../contract/package.ts'

/** A text of the report that a person wrote: a passage by its key, a finding or gap by its code, a rewritten sentence by its id. */
export type WrittenText = { readonly kind: 'passage' | 'finding' | 'gap' | 'sentence'; readonly id: string }

/** Mark that every text has which was read. */
export const READ = 'read'
/** What a package says by it of a text that nobody has read: one of which it says nothing counts as read when it is imported. */
export const NEVER = 'no'

/** What an export says by it of a text of which something had moved: of that it says nothing, neither which marks nor what they said. */
export const MOVED = 'moved'

/** Kept of a mark whose text was saved by somebody who had not read it. One that was read and said nothing, or named nobody, has no value. */
export const UNREAD = 'unread'

export const textKey = ({ kind, id }: WrittenText): string => `${kind}:${id}`

export const writtenTexts = ({ tables, passages }: ProgrammePackage): readonly WrittenText[] => [
  ...Object.keys(passages).map((id) => ({ kind: 'passage' as const, id })),
  ...tables.findings.map(({ code }) => ({ kind: 'finding' as const, id: code })),
  ...tables.gaps.map(({ code }) => ({ kind: 'gap' as const, id: code })),
  ...tables.sentence_overrides.map(({ sentence }) => ({ kind: 'sentence' as const, id: sentence })),
]

/** Keys of all texts of a package. */
export const textKeysOf = (source: ProgrammePackage): ReadonlySet<string> => new Set(writtenTexts(source).map(textKey))

/** The finding or gap whose text it is. */
export const recordOf = ({ tables }: ProgrammePackage, { kind, id }: WrittenText): Finding | Gap | undefined => {
  if (kind === 'finding') return tables.findings.find(({ code }) => code === id)
  return kind === 'gap' ? tables.gaps.find(({ code }) => code === id) : undefined
}

/** A text as it stands, in both languages: what whoever reads it again has before them. */
export const textOf = (source: ProgrammePackage, text: WrittenText): { readonly es: string; readonly en: string } => {
  if (text.kind === 'passage') return source.passages[text.id] ?? { es: '', en: '' }
  if (text.kind === 'sentence') {
    const override = source.tables.sentence_overrides.find(({ sentence }) => sentence === text.id)
    return { es: override?.text_es ?? '', en: override?.text_en ?? '' }
  }
  const row = recordOf(source, text)
  return { es: row ? `${row.title_es}\n\n${row.text_es}` : '', en: row ? `${row.title_en}\n\n${row.text_en}` : '' }
}

/** What was kept of each text, mark by mark; of one that nobody has read, nothing. */
export const keptOf = (marks: readonly ReviewedMark[]): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const kept = new Map<string, Map<string, string>>()
  for (const { text, mark, value } of marks) {
    if (mark === READ && value === NEVER) continue
    const own = kept.get(text) ?? new Map<string, string>()
    kept.set(text, own.set(mark, value ?? ''))
  }
  return kept
}
