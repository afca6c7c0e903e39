import { inEither, lacking, notTranslated } from '#kernel/i18n/in-either.ts'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import type { ProgrammePackage } from '../contract/package.ts'

/** Texts that people write in one language first and that a report prints, by table: the columns `title_es` and `title_en`, say. */
const WRITTEN = {
  themes: { kind: 'theme', parts: ['name', 'definition'] },
  findings: { kind: 'finding', parts: ['title', 'text'] },
  gaps: { kind: 'gap', parts: ['title', 'text', 'published'] },
  recommendations: { kind: 'recommendation', parts: ['text', 'issuer', 'addressee', 'term', 'indicator'] },
} as const

type Written = typeof WRITTEN
export type UntranslatedKind = Written[keyof Written]['kind'] | 'passage'
export type UntranslatedPart = Written[keyof Written]['parts'][number]

/** A text that stands in one language only. */
export type Untranslated = {
  readonly kind: UntranslatedKind
  /** The code of the record, or the key of a passage of the report, which has no parts. */
  readonly id: string
  readonly part: UntranslatedPart | null
  readonly lacks: Lang
  /** What it says in the other language. */
  readonly source: string
}

type Cells = Readonly<Record<string, unknown>>
type Texts = Readonly<Record<Lang, string | null>>

const cell = (row: Cells, name: string): string | null => {
  const value = row[name]
  return typeof value === 'string' ? value : null
}
const textsOf = (row: Cells, part: string): Texts => ({ es: cell(row, `${part}_es`), en: cell(row, `${part}_en`) })
const sourceOf = ({ es, en }: Texts): string => es || en || ''

const ofRecords = ({ tables }: ProgrammePackage): readonly Untranslated[] =>
  (Object.keys(WRITTEN) as (keyof Written)[]).flatMap((table) => {
    const { kind, parts } = WRITTEN[table]
    return tables[table].flatMap((row) =>
      parts.flatMap((part): readonly Untranslated[] => {
        const texts = textsOf(row, part)
        const lacks = lacking(texts)
        return lacks ? [{ kind, id: row.code, part, lacks, source: sourceOf(texts) }] : []
      }),
    )
  })

/** What of a programme's texts stands in one language only: themes, findings, gaps and recommendations in their order, then passages of the report. */
export const untranslatedIn = (source: ProgrammePackage): readonly Untranslated[] => [
  ...ofRecords(source),
  ...Object.entries(source.passages).flatMap(([id, texts]): readonly Untranslated[] => {
    const lacks = lacking(texts)
    return lacks ? [{ kind: 'passage', id, part: null, lacks, source: sourceOf(texts) }] : []
  }),
]

const markedRow = <Row extends Cells>(row: Row, parts: readonly string[]): Row => {
  const missing = parts.filter((part) => lacking(textsOf(row, part)))
  if (missing.length === 0) return row
  const filled = missing.flatMap((part) => LANGS.map((lang) => [`${part}_${lang}`, inEither(lang, textsOf(row, part))] as const))
  return { ...row, ...Object.fromEntries(filled) }
}

/** Of a passage the mark stands as a paragraph of its own: what follows may be a list. */
const markedPassage = (texts: Texts): { readonly es: string; readonly en: string } => {
  const of = (lang: Lang) => texts[lang] || `${notTranslated(lang)}\n\n${sourceOf(texts)}`
  return { es: of('es'), en: of('en') }
}

/** The same programme as it is printed: what is not translated reads in the language that it was written in, and says so. */
export const withMarks = (given: ProgrammePackage): ProgrammePackage => {
  if (untranslatedIn(given).length === 0) return given
  const { tables, passages } = given
  const { themes, findings, gaps, recommendations } = WRITTEN
  return {
    passages: Object.fromEntries(
      Object.entries(passages).map(([key, texts]) => [key, lacking(texts) ? markedPassage(texts) : texts] as const),
    ),
    tables: {
      ...tables,
      themes: tables.themes.map((row) => markedRow(row, themes.parts)),
      findings: tables.findings.map((row) => markedRow(row, findings.parts)),
      gaps: tables.gaps.map((row) => markedRow(row, gaps.parts)),
      recommendations: tables.recommendations.map((row) => markedRow(row, recommendations.parts)),
    },
  }
}
