import { citedAs, normalCode, statementCode } from '#assess/rules'
import type { ProgrammePackage } from '../contract/package.ts'

const PRINTED = /\[@[^[\]]*\//

/**
 * The same package whose texts cite statements by their ids. People cite a statement by the code that every screen and the report print,
 * `R1-HN-POL-1/001`; what names none in sight stays as it was written, for the list of problems.
 */
export const byPrintedCode = (source: ProgrammePackage): ProgrammePackage => {
  const { tables, passages } = source
  const written = [
    ...Object.values(passages).flatMap(({ es, en }) => [es, en]),
    ...[...tables.findings, ...tables.gaps, ...tables.sentence_overrides].flatMap(({ text_es, text_en }) => [text_es ?? '', text_en ?? '']),
  ]
  if (!written.some((text) => PRINTED.test(text))) return source
  const ids = new Map(tables.statements.map(({ id, workshop, number }) => [normalCode(statementCode(workshop, number)), id]))
  const inIds = (text: string): string => citedAs(text, (code) => ids.get(normalCode(code)))
  const inBoth = <Row extends { readonly text_es: string; readonly text_en: string }>(row: Row): Row => ({
    ...row,
    text_es: inIds(row.text_es),
    text_en: inIds(row.text_en),
  })
  return {
    passages: Object.fromEntries(Object.entries(passages).map(([key, { es, en }]) => [key, { es: inIds(es), en: inIds(en) }])),
    tables: {
      ...tables,
      findings: tables.findings.map(inBoth),
      gaps: tables.gaps.map(inBoth),
      sentence_overrides: tables.sentence_overrides.map((one) => ({
        ...one,
        text_es: one.text_es && inIds(one.text_es),
        text_en: one.text_en && inIds(one.text_en),
      })),
    },
  }
}
