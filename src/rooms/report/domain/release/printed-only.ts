import type { Translate } from '#kernel/i18n/translate.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { compose } from '../compose.ts'

/**
 * A package without the texts that its report does not print: a passage that has no place in it, a rewritten sentence of what is not in it
 * (for instance of a finding that came of a closed room). Nobody checked these, and no country has read them; the annex would carry them.
 */
export const printedOnly = (source: ProgrammePackage, t: Translate): ProgrammePackage => {
  const printed = compose(source, t, { version: null, dataHash: '' })
  const [said, placed] = [new Set(printed.sentences.map(({ id }) => id)), new Set(printed.passages)]
  const { tables, passages } = source
  return {
    passages: Object.fromEntries(Object.entries(passages).filter(([key]) => placed.has(key))),
    tables: { ...tables, sentence_overrides: tables.sentence_overrides.filter(({ sentence }) => said.has(sentence)) },
  }
}
