import { assessTables } from '#assess/package.ts'
import { decideTables } from '#decide/package.ts'
import { indicatorTables } from '#indicators/package.ts'
import { lawTables } from '#law/package.ts'
import { programmeTables } from '#programme/package.ts'
import { recommendTables } from '#recommend/package.ts'
import { defineTable, type Row, type Tables } from '#sheets/table.ts'

/** Sentences that a person wrote in place of the generated one; kept when the data move, and then flagged. */
export const overrides = defineTable({
  name: 'sentence_overrides',
  heading: { es: 'Oraciones reescritas', en: 'Rewritten sentences' },
  key: ['sentence'],
  columns: {
    sentence: { type: 'text', max: 120, heading: { es: 'Oración', en: 'Sentence' } },
    text_es: { type: 'text', max: 1000, lines: true, optional: true, heading: { es: 'Texto (español)', en: 'Text (Spanish)' } },
    text_en: { type: 'text', max: 1000, lines: true, optional: true, heading: { es: 'Texto (inglés)', en: 'Text (English)' } },
    /** The values the generated sentence had when it was rewritten, as canonical JSON. */
    inputs: { type: 'text', max: 4000, heading: { es: 'Valores de entonces', en: 'Values at that time' } },
    /** What was generated at that time, so that one sees what moved since. */
    generated_es: {
      type: 'text',
      max: 4000,
      optional: true,
      heading: { es: 'Texto generado entonces (español)', en: 'Text generated then (Spanish)' },
    },
    generated_en: {
      type: 'text',
      max: 4000,
      optional: true,
      heading: { es: 'Texto generado entonces (inglés)', en: 'Text generated then (English)' },
    },
    note: { type: 'text', max: 500, optional: true, heading: { es: 'Nota', en: 'Note' } },
  },
})

/**
 * What each text that a person wrote stood on when somebody last read it against the data, so that it is known to be read again once that
 * moved. It is the team's own: no report prints it, and no hash of a report's data covers it.
 */
export const reviewedMarks = defineTable({
  name: 'reviewed_marks',
  heading: { es: 'Textos revisados', en: 'Reviewed texts' },
  key: ['text', 'mark'],
  columns: {
    /** `passage:summary`, `finding:F-012`, `gap:G-02`, `sentence:follow-up`. */
    text: {
      type: 'text',
      max: 300,
      pattern: /^(?:passage|finding|gap|sentence):.+$/,
      example: 'finding:F-012',
      heading: { es: 'Texto', en: 'Text' },
    },
    /** What it stands on; `domain/reviewed/stands.ts`. */
    mark: { type: 'text', max: 500, lines: true, heading: { es: 'Se apoya en', en: 'Stands on' } },
    value: { type: 'text', max: 2000, optional: true, heading: { es: 'Que decía', en: 'Which said' } },
  },
})

export const reportTables = [overrides, reviewedMarks] as const
export type Override = Row<typeof overrides>
export type ReviewedMark = Row<typeof reviewedMarks>

/** Tables that a report is made of and may hand on, in the order in which they refer to one another. */
export const printedTables = [
  ...programmeTables,
  ...assessTables,
  ...indicatorTables,
  ...lawTables,
  ...recommendTables,
  ...decideTables,
  overrides,
] as const

/** All tables of a programme package. */
export const packageTables = [...printedTables, reviewedMarks] as const

/** A whole programme: its tables and the authored prose of its report. */
export type ProgrammePackage = {
  readonly tables: Tables<typeof packageTables>
  readonly passages: Passages
}
export type Passages = Readonly<Record<string, { readonly es: string; readonly en: string }>>
