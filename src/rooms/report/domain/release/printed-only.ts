import type { ProgrammePackage } from '../../contract/package.ts'

/** What a report says, by name. */
export type Printed = { readonly sentences: readonly { readonly id: string }[]; readonly passages: readonly string[] }

/**
 * A package without the texts that its report does not print: a passage that has no place in it, a rewritten sentence of what is not in it
 * (for instance of a finding that came of a closed room). Nobody checked these, and no country has read them; the annex would carry them.
 * @param printed what the report of this very package says, in either language
 */
export const printedOnly = (source: ProgrammePackage, printed: Printed): ProgrammePackage => {
  const [said, placed] = [new Set(printed.sentences.map(({ id }) => id)), new Set(printed.passages)]
  const { tables, passages } = source
  return {
    passages: Object.fromEntries(Object.entries(passages).filter(([key]) => placed.has(key))),
    tables: { ...tables, sentence_overrides: tables.sentence_overrides.filter(({ sentence }) => said.has(sentence)) },
  }
}
